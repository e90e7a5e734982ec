import type { Instant } from '../../go/time/instant.js';
import type { SampleAlert } from '../../model/alert.js';
import type { Phrase } from '../../text/phrase.js';

/** An alert of the past. */
export interface HistoryAlert extends SampleAlert {
  /** When it was sent; undefined: the history does not tell. */
  readonly at: Instant | undefined;
  /** Whether it reached somebody; undefined: the history does not tell. */
  readonly reached: boolean | undefined;
  /** The receiver that the history names, which may be one of several. */
  readonly receiver?: string;
}

export interface ReadHistory {
  /** In the order of the history. */
  readonly alerts: readonly HistoryAlert[];
  /** What a person should know: what is left out, or guessed. */
  readonly remarks: readonly Phrase[];
}
