import { html, nothing, type TemplateResult } from 'lit';
import { phrase } from '../../../core/src/text/phrase.js';
import { renderAlerts } from './alerts/render-alerts.js';
import { renderConditions } from './conditions/render-conditions.js';
import { renderDetail } from './detail/render-detail.js';
import { renderHeader } from './header/render-header.js';
import type { PanelActions } from './panel-actions.js';
import type { PanelView } from './panel-view.js';
import { renderRecipients } from './recipients/render-recipients.js';
import { renderEmpty } from './render-empty.js';
import { renderSamplesDialog } from './samples/render-samples-dialog.js';
import { translate } from './translate.js';

export function renderPanel(view: PanelView, actions: PanelActions): TemplateResult {
  switch (view.status) {
    case 'loading':
      return html`<div class="placeholder" role="status">
        <vscode-progress-ring aria-hidden="true"></vscode-progress-ring>
        <p>${translate(phrase('Reading the manifest…'))}</p>
      </div>`;
    case 'empty':
      return renderEmpty(view.reason);
    case 'receiver':
      return html`
        ${renderHeader(view, actions)}
        <main class=${view.tab === undefined ? 'detail-closed' : 'detail-open'}>
          <div class="list">${renderConditions(view, actions)} ${renderRecipients(view, actions)} ${renderAlerts(view, actions)}</div>
          ${renderDetail(view, actions)}
        </main>
        ${view.dialog ? renderSamplesDialog(view.dialog, view, actions) : nothing}
      `;
  }
}
