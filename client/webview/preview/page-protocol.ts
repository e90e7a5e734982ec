import type {
  LeftOutAnswer,
  MatchesAnswer,
  MessageAnswer,
  Place,
  SamplesAnswer,
  SetSamplesAnswer,
  SilencesAnswer,
  StopAnswer,
  StormAnswer,
  TraceAnswer,
} from '#server/protocol';
import type { Alert, SampleAlert } from '../../../core/src/model/alert.js';
import type { Message } from '../../../core/src/model/dingtalk-message.js';

/** Messages from the panel's page to the extension. */
export type FromPage =
  /** The page's script is running: send the state. */
  | { readonly type: 'ready' }
  /** What the page shows from now on; the extension keeps it up to date. */
  | { readonly type: 'focus'; readonly focus: Focus }
  /** The id of a receiver, Router or Silence. */
  | { readonly type: 'pickReceiver'; readonly receiver: string }
  /** Show a range of a manifest in its editor. */
  | { readonly type: 'reveal'; readonly place: Place }
  | { readonly type: 'sendTestMessage'; readonly receiver: string; readonly message?: Message; readonly alert?: Alert }
  /** Save what happens to a sample alert at a time (RFC 3339; default: now) in a routing test. */
  | { readonly type: 'saveTest'; readonly alert: string; readonly at?: string }
  | { readonly type: 'judgeBuilt' }
  | { readonly type: 'copy'; readonly text: string }
  /** Open a link of a message; VS Code asks for confirmation. */
  | { readonly type: 'openLink'; readonly address: string }
  | SampleRequest;

/** The user's requests concerning sample alerts. */
export type SampleRequest =
  | { readonly type: 'pasteSamples'; readonly text: string }
  /** Use the text selected in the manifest's editor, else in the focused editor. */
  | { readonly type: 'takeSelection' }
  /** Load alerts from Alertmanager; questions ask from which. */
  | { readonly type: 'loadSamples' }
  | { readonly type: 'makeSamples'; readonly receiver: string }
  /** Null: the original alert. */
  | { readonly type: 'editSample'; readonly id: string; readonly alert: Alert | null }
  | { readonly type: 'useSamples'; readonly source: string; readonly used: boolean }
  | { readonly type: 'removeSamples'; readonly source: string }
  /** Save as a JSON file; a dialog asks for its path. */
  | { readonly type: 'saveSamples'; readonly samples: readonly SampleAlert[] };

/** The part of the preview that the page shows. */
export interface Focus {
  /** The id of the selected sample alert. */
  readonly alert: string | undefined;
  /** The open tab of the details; undefined: closed. */
  readonly tab: DetailTab | undefined;
  /** The message for the selected alert only, or for all matches, which is also used if no alert is selected. */
  readonly messageOf: 'alert' | 'matched';
  /** The time for silences and the trace, RFC 3339; undefined: now. */
  readonly at: string | undefined;
  /** How many hours ahead to compute silences. */
  readonly silenceHours: number;
}

export type DetailTab = 'trace' | 'message' | 'labels' | 'silences' | 'storm';

/** Messages from the extension to the panel's page. */
export type ToPage =
  | {
      readonly type: 'preview';
      /** The manifest's URI, so that a panel restored after a reload can reopen it. */
      readonly uri: string;
      /** The manifest's file name, for the header. */
      readonly fileName: string;
      readonly matches: Matches;
      /** The receiver cannot be read at the moment: these are its last matches. */
      readonly stale: boolean;
    }
  /** Sent before the first `preview` with its version. */
  | { readonly type: 'samples'; readonly answer: SamplesAnswer }
  /** Open the message of this sample alert; undefined: of all matches. */
  | { readonly type: 'openMessage'; readonly alert: string | undefined }
  | { readonly type: 'trace'; readonly alert: string; readonly answer: TraceAnswer }
  | { readonly type: 'message'; readonly answer: MessageAnswer }
  | { readonly type: 'silences'; readonly answer: SilencesAnswer }
  | { readonly type: 'storm'; readonly answer: StormAnswer }
  | { readonly type: 'stops'; readonly answer: readonly StopAnswer[] }
  | { readonly type: 'leftOut'; readonly answer: readonly LeftOutAnswer[] }
  /** The names of files with unsaved changes, which what is built, and shown, does not have. */
  | { readonly type: 'unsaved'; readonly files: readonly string[] }
  /** The result of a request; undefined: nothing was selected, or the server did not answer. */
  | {
      readonly type: 'samplesSet';
      readonly request: SampleRequest['type'];
      readonly answer: SetSamplesAnswer | undefined;
    }
  /** The extension is requesting the matches of a manifest that is not shown yet. */
  | { readonly type: 'loading' }
  | { readonly type: 'empty'; readonly reason: EmptyReason };

export type Matches = NonNullable<MatchesAnswer>;

/**
 * Why the panel is empty. `noManifest`: no file with our kinds was active since the panel opened. `noReceivers`: the
 * file has no DingTalk receiver, Router or Silence. `closed`: the shown file was closed. `serverStopped`: the server does not answer.
 */
export type EmptyReason = 'noManifest' | 'noReceivers' | 'closed' | 'serverStopped';
