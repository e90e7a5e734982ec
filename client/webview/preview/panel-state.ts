import type { Preview } from '../../../core/src/preview/preview.js';
import type { EmptyReason, PanelMemory, ToPage } from './messages.js';

/** What the panel shows, less what follows from it (see `panel-view.ts`). */
export interface PanelState {
  readonly content: Content;
  /** The receiver picked last, by hand or by the cursor; it may be gone from the manifest meanwhile. */
  readonly receiver: string | undefined;
  readonly filter: string;
  /** The samples whose labels are unfolded. */
  readonly expanded: ReadonlySet<string>;
  readonly folded: ReadonlySet<AlertGroup>;
}

export type Content =
  | { readonly status: 'loading' }
  | { readonly status: 'empty'; readonly reason: EmptyReason }
  | {
      readonly status: 'preview';
      readonly uri: string;
      readonly fileName: string;
      readonly preview: Preview;
      readonly stale: boolean;
    };

export type AlertGroup = 'matched' | 'unmatched';

export type PanelEvent =
  | { readonly type: 'received'; readonly message: ToPage }
  | { readonly type: 'receiverPicked'; readonly receiver: string }
  | { readonly type: 'filterChanged'; readonly filter: string }
  | { readonly type: 'alertToggled'; readonly sampleId: string }
  | { readonly type: 'groupToggled'; readonly group: AlertGroup };

/** The first state of a page that may have lived before. */
export function restorePanel({ receiver, filter }: PanelMemory): PanelState {
  return { content: { status: 'loading' }, receiver, filter, expanded: new Set(), folded: new Set() };
}

export function rememberPanel(state: PanelState, before: PanelMemory): PanelMemory {
  const uri = state.content.status === 'preview' ? state.content.uri : before.uri;
  return { uri, receiver: state.receiver, filter: state.filter };
}

export function reducePanel(state: PanelState, event: PanelEvent): PanelState {
  switch (event.type) {
    case 'received':
      return receive(state, event.message);
    case 'receiverPicked':
      return { ...state, receiver: event.receiver };
    case 'filterChanged':
      return { ...state, filter: event.filter };
    case 'alertToggled':
      return { ...state, expanded: toggled(state.expanded, event.sampleId) };
    case 'groupToggled':
      return { ...state, folded: toggled(state.folded, event.group) };
  }
}

function receive(state: PanelState, message: ToPage): PanelState {
  switch (message.type) {
    case 'preview': {
      const { uri, fileName, preview, selected, stale } = message;
      return { ...state, content: { status: 'preview', uri, fileName, preview, stale }, receiver: selected };
    }
    case 'loading':
      return { ...state, content: { status: 'loading' } };
    case 'empty':
      return { ...state, content: { status: 'empty', reason: message.reason } };
  }
}

function toggled<T>(set: ReadonlySet<T>, item: T): ReadonlySet<T> {
  const next = new Set(set);
  if (!next.delete(item)) next.add(item);
  return next;
}
