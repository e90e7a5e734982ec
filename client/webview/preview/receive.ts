import type { SamplesAnswer } from '#server/protocol';
import { draftOf } from './labels/label-draft.js';
import type { ToPage } from './page-protocol.js';
import type { PanelState } from './panel-state.js';

/** Applies a message from the extension to the panel's state. */
export function receive(state: PanelState, message: ToPage): PanelState {
  switch (message.type) {
    case 'preview':
      return receivePreview(state, message);
    case 'samples':
      return receiveSamples(state, message.answer);
    case 'openMessage':
      return openMessage(state, message.alert);
    case 'trace':
      return { ...state, trace: { alert: message.alert, answer: message.answer } };
    case 'message': {
      const last = Math.max(0, (message.answer?.messages.length ?? 0) - 1);
      return { ...state, message: message.answer, messageIndex: Math.min(state.messageIndex, last) };
    }
    case 'silences':
      return { ...state, silences: message.answer };
    case 'storm':
      return { ...state, storm: message.answer };
    case 'stops':
      return { ...state, stops: message.answer };
    case 'leftOut':
      return { ...state, leftOut: message.answer };
    case 'unsaved':
      return { ...state, unsaved: message.files };
    case 'samplesSet': {
      const { request, answer } = message;
      const taken = answer !== undefined && answer.count > 0;
      const text = request === 'pasteSamples' && taken ? '' : (state.dialog?.text ?? '');
      return state.dialog ? { ...state, dialog: { text, outcome: { request, answer } } } : state;
    }
    case 'loading':
      return { ...state, content: { status: 'loading' } };
    case 'empty':
      return { ...state, content: { status: 'empty', reason: message.reason } };
  }
}

function openMessage(state: PanelState, alert: string | undefined): PanelState {
  const messageOf = alert === undefined ? 'matched' : 'alert';
  return {
    ...state,
    focus: { ...state.focus, tab: 'message', alert, messageOf },
    message: undefined,
    messageIndex: 0,
    draft: undefined,
  };
}

/** Clears the marked condition when another receiver is shown. A Silence is shown with its time line. */
function receivePreview(
  state: PanelState,
  { uri, fileName, matches, stale }: Extract<ToPage, { type: 'preview' }>,
): PanelState {
  const receiver = matches.id;
  const same = state.content.status === 'preview' && state.content.matches.id === receiver;
  return {
    ...state,
    content: { status: 'preview', uri, fileName, matches, stale },
    receiver,
    ...(same ? {} : { marked: undefined, trace: undefined, message: undefined, messageIndex: 0, storm: undefined }),
    ...(!same && matches.kind === 'Silence' && { focus: { ...state.focus, tab: 'silences' } }),
  };
}

function receiveSamples(state: PanelState, { version, samples, sources }: SamplesAnswer): PanelState {
  const current = samples ?? state.samples.samples;
  const chosen = current.find(({ id }) => id === state.focus.alert);
  // the draft being typed is newer than the answer to an earlier one
  const draft = state.draft ?? (state.focus.tab === 'labels' && chosen ? draftOf(chosen) : undefined);
  return { ...state, samples: { version, samples: current, sources }, draft: chosen ? draft : undefined };
}
