import type {
  MatchesAnswer,
  MessageAnswer,
  Place,
  SamplesAnswer,
  SetSamplesAnswer,
  SilencesAnswer,
  TraceAnswer,
} from '#server/protocol';
import type { Alert, SampleAlert } from '../../../core/src/model/alert.js';
import type { Message } from '../../../core/src/model/message.js';

/** From the panel's page to the extension. */
export type FromPage =
  /** The page's script runs: send the state. */
  | { readonly type: 'ready' }
  /** What the page shows from now on, so that it is kept up to date. */
  | { readonly type: 'focus'; readonly focus: Focus }
  | { readonly type: 'pickReceiver'; readonly receiver: string }
  /** Show a place of a manifest in its editor. */
  | { readonly type: 'reveal'; readonly place: Place }
  | { readonly type: 'sendTestMessage'; readonly receiver: string; readonly message?: Message; readonly alert?: Alert }
  | { readonly type: 'copy'; readonly text: string }
  /** A link of a message: VS Code asks before it opens one. */
  | { readonly type: 'openLink'; readonly address: string }
  | SamplesWish;

/** What a person wants to be done with the samples. */
export type SamplesWish =
  | { readonly type: 'pasteSamples'; readonly text: string }
  /** The text selected in the manifest's editor, else in the one that has the focus. */
  | { readonly type: 'takeSelection' }
  | { readonly type: 'makeSamples'; readonly receiver: string }
  /** Null: as it was. */
  | { readonly type: 'editSample'; readonly id: string; readonly alert: Alert | null }
  | { readonly type: 'useSamples'; readonly source: string; readonly used: boolean }
  | { readonly type: 'removeSamples'; readonly source: string }
  /** As a JSON file, where a dialog asks for. */
  | { readonly type: 'saveSamples'; readonly samples: readonly SampleAlert[] };

/** What the page shows. */
export interface Focus {
  /** The id of the sample chosen. */
  readonly alert: string | undefined;
  /** The details open beside the alerts; undefined: none. */
  readonly tab: DetailTab | undefined;
  /** The message of the chosen alert alone, or of all that match, as it is also when none is chosen. */
  readonly messageOf: 'alert' | 'matched';
  /** For silences and the trace, RFC 3339; undefined: now. */
  readonly at: string | undefined;
  /** How far ahead silences are looked for. */
  readonly silenceHours: number;
}

export type DetailTab = 'trace' | 'message' | 'labels' | 'silences';

/** From the extension to the panel's page. */
export type ToPage =
  | {
      readonly type: 'preview';
      /** The manifest, so that a panel restored after a reload finds it again. */
      readonly uri: string;
      /** The manifest's file name, for the heading. */
      readonly fileName: string;
      readonly matches: Matches;
      /** The receiver cannot be read at the moment: this is how it was last. */
      readonly stale: boolean;
    }
  /** Before the first `preview` with its version. */
  | { readonly type: 'samples'; readonly answer: SamplesAnswer }
  | { readonly type: 'trace'; readonly alert: string; readonly answer: TraceAnswer }
  | { readonly type: 'message'; readonly answer: MessageAnswer }
  | { readonly type: 'silences'; readonly answer: SilencesAnswer }
  /** What came of a wish; undefined: there was nothing to take. */
  | { readonly type: 'samplesSet'; readonly wish: SamplesWish['type']; readonly answer: SetSamplesAnswer | undefined }
  /** An answer is on its way for a manifest that is not shown yet. */
  | { readonly type: 'loading' }
  | { readonly type: 'empty'; readonly reason: EmptyReason };

export type Matches = NonNullable<MatchesAnswer>;

/**
 * Why there is nothing to show. `noManifest`: no file with our kinds was active since the panel opened. `noReceivers`:
 * the file holds no DingTalk receiver. `closed`: the file that was shown is closed. `serverStopped`: nobody answers.
 */
export type EmptyReason = 'noManifest' | 'noReceivers' | 'closed' | 'serverStopped';
