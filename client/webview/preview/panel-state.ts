import type { MessageAnswer, SamplesAnswer, SilencesAnswer, TraceAnswer } from '#server/protocol';
import type { SampleAlert } from '../../../core/src/model/alert.js';
import type { Draft } from './labels/draft.js';
import type { DetailTab, EmptyReason, Focus, Matches, ToPage } from './messages.js';
import type { PanelMemory } from './panel-memory.js';
import type { SamplesDialog } from './samples/samples-dialog.js';

/** What the panel shows, less what follows from it. */
export interface PanelState {
  readonly content: Content;
  readonly samples: Samples;
  readonly focus: Focus;
  /** Shown last. */
  readonly receiver: string | undefined;
  readonly filter: string;
  /** A label; undefined: by how the alerts fare. */
  readonly groupBy: string | undefined;
  /** Keys of groups. */
  readonly folded: ReadonlySet<string>;
  /** The key of the row that keys act on. */
  readonly active: string | undefined;
  /** The condition whose alerts are marked, as an index; a person points at it. */
  readonly marked: number | undefined;
  readonly trace: Trace | undefined;
  readonly message: MessageAnswer | undefined;
  /** Which of the messages is looked at. */
  readonly messageIndex: number;
  readonly silences: SilencesAnswer | undefined;
  /** The labels of the chosen alert as they are being edited. */
  readonly draft: Draft | undefined;
  /** Ids of the samples that were edited. */
  readonly edited: ReadonlySet<string>;
  readonly dialog: SamplesDialog | undefined;
  /** The page has room for the details beside the alerts, where they are always open. */
  readonly wide: boolean;
  /** A person is about to choose a time. */
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
  /** A row got the cursor of the tree; an alert's becomes the chosen one. */
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

/** The first state of a page that may have lived before. */
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
