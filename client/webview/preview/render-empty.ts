import { html, type TemplateResult } from 'lit';
import type { EmptyReason } from './messages.js';

const TEXTS: Readonly<Record<EmptyReason, { readonly title: string; readonly hint: string }>> = {
  noManifest: {
    title: 'No notification manifest is open',
    hint: 'Open a YAML file with a Receiver of notification.kubesphere.io: the alerts that its conditions let through appear here.',
  },
  noReceivers: {
    title: 'This file holds no DingTalk receiver',
    hint: 'A Receiver shows up here once it has a spec.dingtalk section.',
  },
  closed: {
    title: 'The manifest is closed',
    hint: 'Open it again, or another manifest with a DingTalk receiver.',
  },
  serverStopped: {
    title: 'The language server does not answer',
    hint: 'Run “DingTalk: Restart Language Server” from the Command Palette; its output tells what went wrong.',
  },
};

export function renderEmpty(reason: EmptyReason): TemplateResult {
  const { title, hint } = TEXTS[reason];
  return html`<div class="placeholder" role="status">
    <span class="codicon codicon-bell-slash" aria-hidden="true"></span>
    <h1>${title}</h1>
    <p>${hint}</p>
  </div>`;
}
