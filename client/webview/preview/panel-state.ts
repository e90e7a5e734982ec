import type {
  LeftOutAnswer,
  MessageAnswer,
  SamplesAnswer,
  SilencesAnswer,
  StopAnswer,
  StormAnswer,
  TraceAnswer,
} from '#server/protocol';
import type { SampleAlert } from '../../../core/src/model/alert.js';
import type { Draft } from './labels/label-draft.js';
import type { DetailTab, EmptyReason, Focus, Matches, ToPage } from './page-protocol.js';
import type { PanelMemory } from './panel-memory.js';
import type { SamplesDialog } from './samples/samples-dialog.js';

/** The state of the panel, without derived data. */
export interface PanelState {
  readonly content: Content;
  readonly samples: Samples;
  readonly focus: Focus;
  /** The id of the receiver, Router or Silence shown last. */
  readonly receiver: string | undefined;
  readonly filter: string;
  /** A label; undefined: groups by result. */
  readonly groupBy: string | undefined;
  /** The keys of folded groups. */
  readonly folded: ReadonlySet<string>;
  /** The key of the row that keyboard commands act on. */
  readonly active: string | undefined;
  /** The index of the condition under the pointer, whose alerts are highlighted. */
  readonly marked: number | undefined;
  readonly trace: Trace | undefined;
  readonly message: MessageAnswer | undefined;
  /** The index of the shown message. */
  readonly messageIndex: number;
  readonly silences: SilencesAnswer | undefined;
  readonly storm: StormAnswer | undefined;
  /** What stops the manager for everybody. */
  readonly stops: readonly StopAnswer[];
  /** The objects that the cluster would reject. */
  readonly leftOut: readonly LeftOutAnswer[];
  /** The names of files with changes that the build which is shown does not have. */
  readonly unsaved: readonly string[];
  /** The selected alert's labels while they are edited. */
  readonly draft: Draft | undefined;
  /** The ids of edited sample alerts. */
  readonly edited: ReadonlySet<string>;
  readonly dialog: SamplesDialog | undefined;
  /** Whether the page has room for the details beside the alerts, where they are always open. */
  readonly wide: boolean;
  /** Whether the time input is open. */
  readonly choosingTime: boolean;
}

export type Content =
  | { readonly status: 'loading' }
  | { readonly status: 'empty'; readonly reason: EmptyReason }
  | {
      readonly status: 'preview';
      readonly uri: string;
      readonly fileName: string;
      readonly matches: Matches;
      readonly stale: boolean;
    };

export interface Samples extends Omit<SamplesAnswer, 'samples'> {
  readonly samples: readonly SampleAlert[];
}

export interface Trace {
  readonly alert: string;
  readonly answer: TraceAnswer;
}

export type PanelEvent =
  | { readonly type: 'received'; readonly message: ToPage }
  | { readonly type: 'resized'; readonly wide: boolean }
  | { readonly type: 'filterChanged'; readonly filter: string }
  | { readonly type: 'groupByChanged'; readonly label: string | undefined }
  | { readonly type: 'groupToggled'; readonly key: string }
  /** A row became active; its alert, if any, becomes the selected one. */
  | { readonly type: 'rowActivated'; readonly key: string; readonly alert: string | undefined }
  | { readonly type: 'tabOpened'; readonly tab: DetailTab }
  | { readonly type: 'detailClosed' }
  | { readonly type: 'conditionMarked'; readonly index: number | undefined }
  | { readonly type: 'messageOfChanged'; readonly messageOf: Focus['messageOf'] }
  | { readonly type: 'messageTurned'; readonly index: number }
  | { readonly type: 'timeAsked' }
  | { readonly type: 'timeChosen'; readonly at: string | undefined }
  | { readonly type: 'spanChosen'; readonly hours: number }
  | { readonly type: 'draftChanged'; readonly draft: Draft }
  | { readonly type: 'draftDropped' }
  | { readonly type: 'dialogChanged'; readonly dialog: SamplesDialog | undefined };

const WEEK_IN_HOURS = 168;

/** The initial state, restored from a previous page if possible. */
export function restorePanel({ uri: _, receiver, filter, groupBy, ...focus }: PanelMemory): PanelState {
  return {
    content: { status: 'loading' },
    samples: { version: -1, samples: [], sources: [] },
    focus: { ...focus, silenceHours: WEEK_IN_HOURS },
    receiver,
    filter,
    groupBy,
    folded: new Set(),
    active: undefined,
    marked: undefined,
    trace: undefined,
    message: undefined,
    messageIndex: 0,
    silences: undefined,
    storm: undefined,
    stops: [],
    leftOut: [],
    unsaved: [],
    draft: undefined,
    edited: new Set(),
    dialog: undefined,
    wide: false,
    choosingTime: false,
  };
}

export function savePanel({ content, focus, receiver, filter, groupBy }: PanelState, before: PanelMemory): PanelMemory {
  const { silenceHours: _, ...kept } = focus;
  return { uri: content.status === 'preview' ? content.uri : before.uri, receiver, ...kept, filter, groupBy };
}
