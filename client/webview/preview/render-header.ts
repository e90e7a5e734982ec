import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { phrase } from '../../../core/src/text/phrase.js';
import type { PanelActions } from './panel-actions.js';
import type { ReceiverView } from './panel-view.js';
import { say, sayAround } from './say.js';

export function renderHeader(view: ReceiverView, actions: PanelActions): TemplateResult {
  const { receiver } = view;
  return html`<header>
    <div class="toolbar">
      ${view.receivers.length > 1 ? renderChoice(view, actions) : html`<h1 class="name">${receiver.name || say(phrase('(no name)'))}</h1>`}
      <vscode-button
        icon="send"
        title=${say(phrase("Send a test message to this receiver's DingTalk targets"))}
        @click=${() => actions.post({ type: 'sendTestMessage', receiver: receiver.name })}
        >${say(phrase('Send Test Message'))}</vscode-button
      >
    </div>
    <p class="summary" role="status">
      <strong>${say(phrase('{part} of {total}', { part: receiver.matched, total: view.sampleCount }))}</strong> ${say(phrase('sample alerts match'))}<span class="file">${view.fileName}</span>
    </p>
    ${renderNotice(view)}
  </header>`;
}

function renderChoice({ receivers }: ReceiverView, actions: PanelActions): unknown {
  const pick = (event: Event): void => {
    const { value } = event.currentTarget as HTMLElement & { readonly value: string };
    actions.dispatch({ type: 'receiverPicked', receiver: value });
    actions.post({ type: 'pickReceiver', receiver: value });
  };
  const selected = receivers.find((receiver) => receiver.selected)?.name ?? '';
  // the element copies its options once and misses later changes of their texts: other texts, another element
  return keyed(
    JSON.stringify(receivers.map(({ label }) => label)),
    html`<vscode-single-select class="name" label=${say(phrase('Receiver'))} .value=${selected} @change=${pick}>
      ${receivers.map(({ name, label }) => html`<vscode-option value=${name}>${label}</vscode-option>`)}
    </vscode-single-select>`,
  );
}

/** The gravest thing to say about the receiver. */
function renderNotice({ receiver, stale }: ReceiverView): TemplateResult | typeof nothing {
  if (stale) {
    return notice('info', html`${say(phrase('The receiver cannot be read at the moment; this is how it was last.'))}`);
  }
  if (receiver.error !== undefined) {
    const text = phrase('The conditions cannot be evaluated, so no alert of the batch is sent to anyone: {problem}', {
      problem: receiver.error,
    });
    return notice('error', html`${say(text)}`);
  }
  if (receiver.enabled) return nothing;
  const [before, behind] = sayAround((field) =>
    phrase('Switched off by {field}: nothing is sent, whatever matches.', { field }),
  );
  return notice('warning', html`${before}<code>spec.dingtalk.enabled: false</code>${behind}`);
}

function notice(severity: 'info' | 'warning' | 'error', text: TemplateResult): TemplateResult {
  return html`<p class=${`notice ${severity}`} role=${severity === 'info' ? 'status' : 'alert'}>
    <span class=${`codicon codicon-${severity}`} aria-hidden="true"></span>
    <span>${text}</span>
  </p>`;
}
