import { html, type TemplateResult } from 'lit';
import { phrase } from '../../../core/src/text/phrase.js';
import type { PanelActions } from './panel-actions.js';
import type { PanelView } from './panel-view.js';
import { renderAlerts } from './render-alerts.js';
import { renderConditions } from './render-conditions.js';
import { renderEmpty } from './render-empty.js';
import { renderHeader } from './render-header.js';
import { say } from './say.js';

export function renderPanel(view: PanelView, actions: PanelActions): TemplateResult {
  switch (view.status) {
    case 'loading':
      return html`<div class="placeholder" role="status">
        <vscode-progress-ring aria-hidden="true"></vscode-progress-ring>
        <p>${say(phrase('Reading the manifest…'))}</p>
      </div>`;
    case 'empty':
      return renderEmpty(view.reason);
    case 'receiver':
      return html`
        ${renderHeader(view, actions)}
        <main>${renderConditions(view, actions)} ${renderAlerts(view, actions)}</main>
      `;
  }
}
