import { html, type TemplateResult } from 'lit';
import type { MessageAnswerPart } from '#server/protocol';
import { phrase } from '../../../../core/src/text/phrase.js';
import type { PanelActions } from '../panel-actions.js';
import { translate } from '../translate.js';

/** Navigates between several messages. */
export function renderPager(
  messages: readonly MessageAnswerPart[],
  index: number,
  actions: PanelActions,
): TemplateResult {
  const turn = (to: number) => () => actions.dispatch({ type: 'messageTurned', index: to });
  return html`<div class="pager">
    <button class="icon-button" aria-label=${translate(phrase('Previous message'))} ?disabled=${index === 0} @click=${turn(index - 1)}>
      <span class="codicon codicon-chevron-left" aria-hidden="true"></span>
    </button>
    <span role="status">${translate(phrase('Message {index} of {total}', { index: index + 1, total: messages.length }))}</span>
    <button class="icon-button" aria-label=${translate(phrase('Next message'))} ?disabled=${index >= messages.length - 1} @click=${turn(index + 1)}>
      <span class="codicon codicon-chevron-right" aria-hidden="true"></span>
    </button>
  </div>`;
}
