import { draftOf } from './labels/label-draft.js';
import type { PanelEvent, PanelState } from './panel-state.js';
import { receive } from './receive.js';

export function reducePanel(state: PanelState, event: PanelEvent): PanelState {
  const { focus } = state;
  switch (event.type) {
    case 'received':
      return receive(state, event.message);
    case 'resized':
      return { ...state, wide: event.wide, focus: { ...focus, tab: focus.tab ?? (event.wide ? 'trace' : undefined) } };
    case 'filterChanged':
      return { ...state, filter: event.filter };
    case 'groupByChanged':
      return { ...state, groupBy: event.label };
    case 'groupToggled':
      return { ...state, folded: toggled(state.folded, event.key) };
    case 'rowActivated':
      return activate(state, event.key, event.alert);
    case 'tabOpened':
      return openTab(state, event.tab);
    case 'detailClosed':
      return state.wide ? state : { ...state, focus: { ...focus, tab: undefined } };
    case 'conditionMarked':
      return state.marked === event.index ? state : { ...state, marked: event.index };
    case 'messageOfChanged':
      return { ...state, focus: { ...focus, messageOf: event.messageOf }, messageIndex: 0 };
    case 'messageTurned':
      return { ...state, messageIndex: event.index };
    case 'timeAsked':
      return { ...state, choosingTime: true };
    case 'timeChosen':
      return { ...state, focus: { ...focus, at: event.at }, choosingTime: event.at !== undefined };
    case 'spanChosen':
      return { ...state, focus: { ...focus, silenceHours: event.hours } };
    case 'draftChanged':
      return { ...state, draft: event.draft, edited: new Set([...state.edited, event.draft.id]) };
    case 'draftDropped':
      return dropDraft(state);
    case 'dialogChanged':
      return { ...state, dialog: event.dialog };
  }
}

function activate(state: PanelState, active: string, alert: string | undefined): PanelState {
  if (alert === undefined || alert === state.focus.alert) return { ...state, active };
  const sample = state.samples.samples.find(({ id }) => id === alert);
  return {
    ...state,
    active,
    focus: { ...state.focus, alert, messageOf: 'alert' },
    messageIndex: 0,
    // the old message stays visible until the new one arrives
    message: state.focus.tab === 'message' ? state.message : undefined,
    draft: state.focus.tab === 'labels' && sample ? draftOf(sample) : undefined,
  };
}

function openTab(state: PanelState, tab: NonNullable<PanelState['focus']['tab']>): PanelState {
  const sample = state.samples.samples.find(({ id }) => id === state.focus.alert);
  const draft = tab === 'labels' && sample && state.draft?.id !== sample.id ? draftOf(sample) : state.draft;
  return { ...state, focus: { ...state.focus, tab }, draft };
}

/** Drops the draft after a reset; the labels are rendered again when the original alert arrives. */
function dropDraft(state: PanelState): PanelState {
  const edited = new Set(state.edited);
  if (state.draft) edited.delete(state.draft.id);
  return { ...state, draft: undefined, edited };
}

function toggled<T>(set: ReadonlySet<T>, item: T): ReadonlySet<T> {
  const next = new Set(set);
  if (!next.delete(item)) next.add(item);
  return next;
}
