import { html, type TemplateResult } from 'lit';
import type { ConditionPreview } from '../../../core/src/preview/preview.js';
import type { PanelActions } from './panel-actions.js';
import type { ReceiverView } from './panel-view.js';
import { moveFocus } from './roving-focus.js';

export function renderConditions(view: ReceiverView, actions: PanelActions): TemplateResult {
  const { conditions, sampleCount } = view;
  return html`<section aria-labelledby="conditions-title">
    <h2 id="conditions-title">Conditions <span class="count">${conditions.length}</span></h2>
    ${
      conditions.length === 0
        ? html`<p class="hint">No conditions: this receiver gets every alert that reaches it.</p>`
        : html`<ul class="rows" data-roving aria-labelledby="conditions-title" @keydown=${moveFocus}>
            ${conditions.map((condition) => renderCondition(condition, sampleCount, actions))}
          </ul>`
    }
    ${conditions.length > 1 ? html`<p class="hint">An alert has to meet all of them.</p>` : ''}
  </section>`;
}

function renderCondition(
  { text, range, passes }: ConditionPreview,
  total: number,
  actions: PanelActions,
): TemplateResult {
  const blocks = passes === 0 && total > 0;
  return html`<li>
    <button
      class="row condition"
      data-row
      title=${blocks ? 'No sample alert passes this condition. Select to show it in the manifest.' : 'Show in the manifest'}
      aria-label=${`${text}, passes ${passes} of ${total}. Show in the manifest`}
      @click=${() => actions.post({ type: 'reveal', range })}
    >
      <span class=${`codicon codicon-${blocks ? 'warning' : 'filter'}`} aria-hidden="true"></span>
      <span class="text">${text}</span>
      <span class="passes">passes ${passes} of ${total}</span>
    </button>
  </li>`;
}
