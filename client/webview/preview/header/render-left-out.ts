import { html, nothing, type TemplateResult } from 'lit';
import type { LeftOutAnswer } from '#server/protocol';
import { phrase } from '../../../../core/src/text/phrase.js';
import type { PanelActions } from '../panel-actions.js';
import type { ReceiverView } from '../panel-view.js';
import { placeName } from '../trace/place-name.js';
import { translate } from '../translate.js';

/** What the preview leaves out, because the cluster would reject it: the first object, the others on request. */
export function renderLeftOut(
  { leftOut: [first, ...others], uri }: ReceiverView,
  actions: PanelActions,
): TemplateResult | typeof nothing {
  if (!first) return nothing;
  return html`<div class="notice warning left-out" role="status">
    <span class="codicon codicon-warning" aria-hidden="true"></span>
    <div>
      ${renderObject(first, uri, actions)}
      ${
        others.length === 0
          ? nothing
          : html`<details>
              <summary>${translate(phrase('and {count} more', { count: others.length }))}</summary>
              <ul>${others.map((object) => html`<li>${renderObject(object, uri, actions)}</li>`)}</ul>
            </details>`
      }
    </div>
  </div>`;
}

function renderObject({ text, place }: LeftOutAnswer, shown: string, actions: PanelActions): TemplateResult {
  return html`${text} <button class="link-button" title=${translate(phrase('Show in the manifest'))} @click=${() => actions.post({ type: 'reveal', place })}>${placeName(place, shown)}</button>`;
}
