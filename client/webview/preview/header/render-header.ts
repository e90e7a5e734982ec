import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { phrase } from '../../../../core/src/text/phrase.js';
import type { PanelActions } from '../panel-actions.js';
import type { ReceiverView } from '../panel-view.js';
import { translate } from '../translate.js';
import { renderNotice } from './render-notice.js';
import { renderTime } from './render-time.js';

export function renderHeader(view: ReceiverView, actions: PanelActions): TemplateResult {
  const { receiver, sampleCount: total } = view;
  return html`<header>
    <div class="toolbar">
      ${view.receivers.length > 1 ? renderChoice(view, actions) : html`<h1 class="name">${receiver.name || translate(phrase('(no name)'))}</h1>`}
      <vscode-button
        icon="send"
        title=${translate(phrase("Send a test message to this receiver's DingTalk targets"))}
        @click=${() => actions.post({ type: 'sendTestMessage', receiver: receiver.name })}
        >${translate(phrase('Send Test Message'))}</vscode-button
      >
    </div>
    <div class="summary">
      <p role="status">
        <strong>${translate(phrase('{part} of {total}', { part: receiver.matched, total }))}</strong> ${translate(phrase('sample alerts match'))}<span class="file">${view.fileName}</span>
      </p>
      <span class="when">${renderActiveSilences(view, actions)} ${renderTime(view, actions)}</span>
    </div>
    ${renderNotice(view)}
  </header>`;
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

function renderChoice({ receivers, receiver }: ReceiverView, actions: PanelActions): unknown {
  const pick = (event: Event): void => {
    const { value } = event.currentTarget as HTMLElement & { readonly value: string };
    if (value !== receiver.name) actions.post({ type: 'pickReceiver', receiver: value });
  };
  // the element copies its options once and ignores later text changes, so new texts need a new element
  return keyed(
    JSON.stringify(receivers.map(({ label }) => label)),
    html`<vscode-single-select class="name" label=${translate(phrase('Receiver'))} .value=${receiver.name} @change=${pick}>
      ${receivers.map(({ name, label, description }) => html`<vscode-option value=${name} description=${description ?? nothing}>${label}</vscode-option>`)}
    </vscode-single-select>`,
  );
}
