import type { SampleAlert } from '../alert.js';
import type { ConditionFailure, ConditionPlace } from '../match/selector.js';
import type { Range } from '../text/range.js';

/** What the conditions of a stream's receivers let through. Plain data that travels from the server to the panel. */
export interface Preview {
  readonly receivers: readonly ReceiverPreview[];
  readonly samples: readonly SampleAlert[];
}

export interface ReceiverPreview {
  readonly name: string;
  /** The receiver's document in the stream. */
  readonly range: Range;
  /** The value of `metadata.name`, or the whole document when it has none. */
  readonly nameRange: Range;
  /** False when `spec.dingtalk.enabled` is false: nothing is sent, whatever matches. */
  readonly enabled: boolean;
  readonly conditions: readonly ConditionPreview[];
  /** One for each sample, in the order of `Preview.samples`. */
  readonly alerts: readonly AlertPreview[];
  readonly matched: number;
  /** The selector cannot be evaluated: the manager drops the whole batch. */
  readonly error?: string;
}

export interface ConditionPreview {
  readonly place: ConditionPlace;
  /** A sentence such as “severity is one of critical, error”. */
  readonly text: string;
  readonly range: Range;
  /** How many samples it lets through on its own. */
  readonly passes: number;
}

export interface AlertPreview {
  readonly sampleId: string;
  readonly matched: boolean;
  /** Empty when matched; else the failing conditions in the selector's order. */
  readonly failures: readonly ConditionFailure[];
}
