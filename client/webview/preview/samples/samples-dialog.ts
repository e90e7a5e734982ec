import type { SetSamplesAnswer } from '#server/protocol';
import type { SampleRequest } from '../page-protocol.js';

/** The dialog that selects the sample alerts. */
export interface SamplesDialog {
  /** The text pasted so far. */
  readonly text: string;
  /** The result of the last request; undefined: none yet. */
  readonly outcome: SamplesOutcome | undefined;
}

export interface SamplesOutcome {
  readonly request: SampleRequest['type'];
  /** Undefined: there was nothing to use, such as no selection. */
  readonly answer: SetSamplesAnswer | undefined;
}
