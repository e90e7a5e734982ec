import { html, type TemplateResult } from 'lit';
import { type Phrase, phrase } from '../../../core/src/text/phrase.js';
import type { EmptyReason } from './page-protocol.js';
import { translate } from './translate.js';

const TEXTS: Readonly<Record<EmptyReason, { readonly title: Phrase; readonly hint: Phrase }>> = {
  noManifest: {
    title: phrase('No notification manifest is open'),
    hint: phrase(
      'Open a YAML file with a notification.kubesphere.io Receiver to see which alerts match its conditions.',
    ),
  },
  noReceivers: {
    title: phrase('This file has no DingTalk receiver'),
    hint: phrase('A Receiver appears here once it has a spec.dingtalk section.'),
  },
  closed: {
    title: phrase('The manifest is closed'),
    hint: phrase('Reopen it, or open another manifest with a DingTalk receiver.'),
  },
  serverStopped: {
    title: phrase('The language server is not responding'),
    hint: phrase(
      'Run “DingTalk: Restart Language Server” from the Command Palette. The server’s output shows what went wrong.',
    ),
  },
};

export function renderEmpty(reason: EmptyReason): TemplateResult {
  const { title, hint } = TEXTS[reason];
  return html`<div class="placeholder" role="status">
    <span class="codicon codicon-bell-slash" aria-hidden="true"></span>
    <h1>${translate(title)}</h1>
    <p>${translate(hint)}</p>
  </div>`;
}
