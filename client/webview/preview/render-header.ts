import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { PanelActions } from './panel-actions.js';
import type { ReceiverView } from './panel-view.js';

export function renderHeader(view: ReceiverView, actions: PanelActions): TemplateResult {
  const { receiver } = view;
  return html`<header>
    <div class="toolbar">
      ${view.receivers.length > 1 ? renderChoice(view, actions) : html`<h1 class="name">${receiver.name || '(no name)'}</h1>`}
      <vscode-button
        icon="send"
        title="Send a test message to this receiver's DingTalk targets"
        @click=${() => actions.post({ type: 'sendTestMessage', receiver: receiver.name })}
        >Send Test Message</vscode-button
      >
    </div>
    <p class="summary" role="status">
      <strong>${receiver.matched} of ${view.sampleCount}</strong> sample alerts match<span class="file">${view.fileName}</span>
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
    html`<vscode-single-select class="name" label="Receiver" .value=${selected} @change=${pick}>
      ${receivers.map(({ name, label }) => html`<vscode-option value=${name}>${label}</vscode-option>`)}
    </vscode-single-select>`,
  );
}

/** The gravest thing to say about the receiver. */
function renderNotice({ receiver, stale }: ReceiverView): TemplateResult | typeof nothing {
  if (stale) {
    return notice('info', html`The receiver cannot be read at the moment; this is how it was last.`);
  }
  if (receiver.error !== undefined) {
    return notice(
      'error',
      html`The conditions cannot be evaluated, so no alert of the batch is sent to anyone: ${receiver.error}`,
    );
  }
  if (receiver.enabled) return nothing;
  return notice(
    'warning',
    html`Switched off by <code>spec.dingtalk.enabled: false</code>: nothing is sent, whatever matches.`,
  );
}

function notice(severity: 'info' | 'warning' | 'error', text: TemplateResult): TemplateResult {
  return html`<p class=${`notice ${severity}`} role=${severity === 'info' ? 'status' : 'alert'}>
    <span class=${`codicon codicon-${severity}`} aria-hidden="true"></span>
    <span>${text}</span>
  </p>`;
}
