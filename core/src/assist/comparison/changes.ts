import type { Cause } from '../../checks/analysis/verdict-of.js';
import type { Stage, Target } from '../../manager/pipeline/report/trace.js';
import type { Severity } from '../../model/finding/finding.js';
import type { Phrase } from '../../text/phrase.js';
import type { TextHunk } from './text-hunks.js';

export interface Changes<Change> {
  /** In the later state only. */
  readonly appearing: readonly Change[];
  /** In the earlier state only. */
  readonly vanishing: readonly Change[];
}

/** The zero-based line of a file. */
export interface LinePlace {
  readonly uri: string;
  readonly line: number;
}

export interface DocumentChange {
  readonly at: LinePlace;
  /** Undefined when unknown. */
  readonly kind: string | undefined;
  readonly name: string | undefined;
  /** Why one state rejects it. */
  readonly causes: readonly Cause[];
}

export interface IncidentChange {
  readonly text: Phrase;
  readonly at?: LinePlace;
}

/** An alert as people recognise it. */
export interface NamedAlert {
  readonly id: string;
  /** Empty when it has no name. */
  readonly name: string;
  /** Distinguishes alerts with the same name, such as `payment/gateway-0`; may be empty. */
  readonly where: string;
}

/** Alerts whose receivers change in the same way, for the same reasons. */
export interface RecipientChange {
  readonly alerts: readonly NamedAlert[];
  /** The names of the receivers that at least one target of receives the alerts. */
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** The receivers that receive less, and what stops the alerts in the later state. */
  readonly lost: readonly ReceiverChange[];
  /** The receivers that receive more, and what stopped the alerts in the earlier state. */
  readonly gained: readonly ReceiverChange[];
}

export interface ReceiverChange {
  readonly receiver: string;
  /** The deciding stage; undefined: the cluster does not have the receiver at all. */
  readonly stage: Stage | undefined;
  readonly text: Phrase;
  readonly at?: LinePlace;
}

/** Messages that change in the same way, and one of them as an example. */
export interface MessageChange {
  readonly count: number;
  readonly receivers: readonly string[];
  readonly alerts: readonly NamedAlert[];
  readonly example: {
    readonly alert: NamedAlert;
    readonly receiver: string;
    readonly target: Target;
    readonly before: string;
    readonly after: string;
    readonly hunks: readonly TextHunk[];
  };
}

/** The number of messages to one target when all the alerts arrive together. */
export interface MessageCountChange {
  readonly receiver: string;
  readonly target: Target;
  readonly before: number;
  readonly after: number;
}

export interface FindingChange {
  readonly code: string;
  readonly severity: Severity;
  readonly text: Phrase;
  readonly places: readonly LinePlace[];
}
