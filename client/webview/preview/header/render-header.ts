import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { type Phrase, phrase } from '../../../../core/src/text/phrase.js';
import type { PanelActions } from '../panel-actions.js';
import type { ReceiverView } from '../panel-view.js';
import { translate } from '../translate.js';
import { renderLeftOut } from './render-left-out.js';
import { renderNotice } from './render-notice.js';
import { renderStops } from './render-stops.js';
import { renderTime } from './render-time.js';
import { renderUnsaved } from './render-unsaved.js';

export function renderHeader(view: ReceiverView, actions: PanelActions): TemplateResult {
  const { receiver, sampleCount: total } = view;
  return html`<header>
    <div class="toolbar">
      ${view.receivers.length > 1 ? renderChoice(view, actions) : html`<h1 class="name">${receiver.name || translate(phrase('(no name)'))}</h1>`}
      ${view.inBrowser ? nothing : renderJudge(actions)}
      ${renderKind(view, actions)}
    </div>
    <div class="summary">
      <p role="status">
        <strong>${translate(phrase('{part} of {total}', { part: receiver.matched, total }))}</strong> ${summaryOf(view)}<span class="file">${view.fileName}</span>
      </p>
      <span class="when">${renderActiveSilences(view, actions)} ${renderTime(view, actions)}</span>
    </div>
    ${renderUnsaved(view)} ${renderNotice(view, actions)} ${renderStops(view, actions)} ${renderLeftOut(view, actions)}
  </header>`;
}

const SUMMARIES: Readonly<Record<ReceiverView['kind'], Phrase>> = {
  Receiver: phrase('sample alerts match'),
  Router: phrase('sample alerts are taken'),
  Silence: phrase('sample alerts are muted while it is active'),
};

function summaryOf({ kind, receiver: { undecided } }: ReceiverView): string {
  const matches = translate(SUMMARIES[kind]);
  return undecided > 0
    ? translate(phrase('{matches}, {count} cannot be told', { matches, count: undecided }))
    : matches;
}

function renderKind(
  { kind, receiver, inBrowser }: ReceiverView,
  actions: PanelActions,
): TemplateResult | typeof nothing {
  if (kind !== 'Receiver') return html`<span class="kind">${kind}</span>`;
  return inBrowser ? nothing : renderSend(receiver.name, actions);
}

function renderSend(receiver: string, actions: PanelActions): TemplateResult {
  return html`<vscode-button
    icon="send"
    title=${translate(phrase("Send a test message to this receiver's DingTalk targets"))}
    @click=${() => actions.post({ type: 'sendTestMessage', receiver })}
    >${translate(phrase('Send Test Message'))}</vscode-button
  >`;
}

/** Opens the list of kustomizations, which only the editor can find and build. */
function renderJudge(actions: PanelActions): TemplateResult {
  return html`<button
    class="link-button judge"
    aria-label=${translate(phrase('Judge As…'))}
    title=${translate(phrase('Judge the source files, or what a kustomization or chart builds'))}
    @click=${() => actions.post({ type: 'judgeBuilt' })}
  >
    <span class="codicon codicon-layers" aria-hidden="true"></span>
  </button>`;
}

/** Shown in the header because active silences explain why nothing arrives. */
function renderActiveSilences(
  { activeSilences }: ReceiverView,
  actions: PanelActions,
): TemplateResult | typeof nothing {
  if (activeSilences.length === 0) return nothing;
  return html`<button
    class="link-button silenced"
    title=${translate(phrase('Active at this time: {names}', { names: activeSilences.join(', ') }))}
    @click=${() => actions.dispatch({ type: 'tabOpened', tab: 'silences' })}
  >
    <span class="codicon codicon-bell-slash" aria-hidden="true"></span> ${translate(phrase('silences active: {count}', { count: activeSilences.length }))}
  </button>`;
}

function renderChoice({ receivers, id: shown }: ReceiverView, actions: PanelActions): unknown {
  const pick = (event: Event): void => {
    const { value } = event.currentTarget as HTMLElement & { readonly value: string };
    if (value !== shown) actions.post({ type: 'pickReceiver', receiver: value });
  };
  // the element copies its options once and ignores later text changes, so new texts need a new element
  return keyed(
    JSON.stringify(receivers.map(({ label }) => label)),
    html`<vscode-single-select class="name" label=${translate(phrase('Receiver'))} .value=${shown} @change=${pick}>
      ${receivers.map(({ id, label, description }) => html`<vscode-option value=${id} description=${description ?? nothing}>${label}</vscode-option>`)}
    </vscode-single-select>`,
  );
}
