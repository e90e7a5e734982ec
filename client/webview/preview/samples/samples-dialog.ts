import type { SetSamplesAnswer } from '#server/protocol';
import type { SamplesWish } from '../messages.js';

/** The dialog in which a person chooses what conditions are tried on. */
export interface SamplesDialog {
  /** What was pasted so far. */
  readonly text: string;
  /** What came of the last wish; undefined: nothing yet. */
  readonly outcome: SamplesOutcome | undefined;
}

export interface SamplesOutcome {
  readonly wish: SamplesWish['type'];
  /** Undefined: there was nothing to take, such as no selection. */
  readonly answer: SetSamplesAnswer | undefined;
}
