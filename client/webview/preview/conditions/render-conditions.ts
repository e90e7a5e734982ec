import { html, nothing, type TemplateResult } from 'lit';
import type { FunnelCondition } from '../../../../core/src/manager/matching/receiver-matches.js';
import { cannotBeTold } from '../../../../core/src/manager/matching/undecided-text.js';
import { phrase } from '../../../../core/src/text/phrase.js';
import type { PanelActions } from '../panel-actions.js';
import type { ReceiverView } from '../panel-view.js';
import { moveFocus } from '../roving-focus.js';
import { translate } from '../translate.js';

/** The conditions as a funnel: the number of sample alerts left after each condition. */
export function renderConditions(view: ReceiverView, actions: PanelActions): TemplateResult {
  const { conditions } = view.receiver;
  const unmark = (): void => actions.dispatch({ type: 'conditionMarked', index: undefined });
  return html`<section class="conditions" aria-labelledby="conditions-title">
    <h2 id="conditions-title">${translate(phrase('Conditions'))} <span class="badge">${conditions.length}</span></h2>
    ${
      conditions.length === 0
        ? html`<p class="hint">${translate(view.kind === 'Receiver' ? NO_CONDITIONS : phrase('No conditions: it applies to every alert.'))}</p>`
        : html`<ul class="funnel" data-roving aria-labelledby="conditions-title" @keydown=${moveFocus} @mouseleave=${unmark} @focusout=${unmark}>
            ${conditions.map((condition, index) => renderCondition(condition, index, view, actions))}
          </ul>`
    }
  </section>`;
}

function renderCondition(
  condition: FunnelCondition,
  index: number,
  { receiver, sampleCount: total, uri, marked }: ReceiverView,
  actions: PanelActions,
): TemplateResult {
  const { text, range, placeholder, passes, remaining } = condition;
  const before = index === 0 ? total : (receiver.conditions[index - 1]?.remaining ?? total);
  const removed = before - remaining;
  const blocks = remaining === 0 && before > 0;
  const args = { condition: text, removed, remaining, passes, total };
  const mark = (): void => actions.dispatch({ type: 'conditionMarked', index });
  return html`<li>
    <button
      class=${`row condition ${blocks ? 'blocks' : ''} ${marked === index ? 'marked' : ''}`}
      data-row
      title=${translate(placeholder === undefined ? phrase('On its own, it matches {passes} of {total}. Select to show it in the manifest.', args) : cannotBeTold([placeholder]))}
      @mouseenter=${mark}
      @focus=${mark}
      @click=${() => actions.post({ type: 'reveal', place: { uri, range } })}
    >
      <span class="text">${text} ${placeholder === undefined ? nothing : html`<span class="codicon codicon-question" aria-hidden="true"></span><span class="spoken">${translate(cannotBeTold([placeholder]))}</span>`} ${blocks ? html`<span class="codicon codicon-warning" aria-hidden="true"></span>` : nothing}</span>
      ${renderBar(condition, total)}
      <span class="number removed-count" aria-hidden="true">${removed > 0 ? `−${removed}` : ''}</span>
      <span class="number">${translate(phrase('{remaining} left', args))}</span>
    </button>
  </li>`;
}

/** The light bar is what the condition matches on its own, the solid bar what is left after it. */
function renderBar({ passes, remaining }: FunnelCondition, total: number): TemplateResult {
  const width = (count: number): string => `${total === 0 ? 0 : (count / total) * 100}%`;
  return html`<svg class="bar" aria-hidden="true" height="6" width="100%">
    <rect class="bar-track" width="100%" height="6"></rect>
    <rect class="bar-alone" width=${width(passes)} height="6"></rect>
    <rect class="bar-left" width=${width(remaining)} height="6"></rect>
  </svg>`;
}

const NO_CONDITIONS = phrase('No conditions: every alert that reaches this receiver matches.');
