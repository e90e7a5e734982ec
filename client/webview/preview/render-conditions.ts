import { html, type TemplateResult } from 'lit';
import type { ConditionPreview } from '../../../core/src/preview/preview.js';
import { phrase } from '../../../core/src/text/phrase.js';
import type { PanelActions } from './panel-actions.js';
import type { ReceiverView } from './panel-view.js';
import { moveFocus } from './roving-focus.js';
import { say } from './say.js';

export function renderConditions(view: ReceiverView, actions: PanelActions): TemplateResult {
  const { conditions, sampleCount } = view;
  return html`<section aria-labelledby="conditions-title">
    <h2 id="conditions-title">${say(phrase('Conditions'))} <span class="count">${conditions.length}</span></h2>
    ${
      conditions.length === 0
        ? html`<p class="hint">${say(NO_CONDITIONS)}</p>`
        : html`<ul class="rows" data-roving aria-labelledby="conditions-title" @keydown=${moveFocus}>
            ${conditions.map((condition) => renderCondition(condition, sampleCount, actions))}
          </ul>`
    }
    ${conditions.length > 1 ? html`<p class="hint">${say(phrase('An alert has to meet all of them.'))}</p>` : ''}
  </section>`;
}

function renderCondition(
  { text, range, passes }: ConditionPreview,
  total: number,
  actions: PanelActions,
): TemplateResult {
  const blocks = passes === 0 && total > 0;
  const args = { condition: text, part: passes, total };
  const title = blocks
    ? phrase('No sample alert passes this condition. Select to show it in the manifest.')
    : phrase('Show in the manifest');
  const spoken = phrase('{condition}, passes {part} of {total}. Show in the manifest', args);
  return html`<li>
    <button
      class="row condition"
      data-row
      title=${say(title)}
      aria-label=${say(spoken)}
      @click=${() => actions.post({ type: 'reveal', range })}
    >
      <span class=${`codicon codicon-${blocks ? 'warning' : 'filter'}`} aria-hidden="true"></span>
      <span class="text">${text}</span>
      <span class="passes">${say(phrase('passes {part} of {total}', args))}</span>
    </button>
  </li>`;
}

const NO_CONDITIONS = phrase('No conditions: this receiver gets every alert that reaches it.');
