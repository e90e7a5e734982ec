import { html, nothing, type TemplateResult } from 'lit';
import { phrase } from '../../../../core/src/text/phrase.js';
import type { PanelActions } from '../panel-actions.js';
import type { ReceiverView } from '../panel-view.js';
import { moveFocus } from '../roving-focus.js';
import { placeName } from '../trace/place-name.js';
import { translate } from '../translate.js';

/** The receivers for which a Router takes alerts. */
export function renderRecipients(
  { kind, recipients, uri }: ReceiverView,
  actions: PanelActions,
): TemplateResult | typeof nothing {
  if (kind !== 'Router') return nothing;
  return html`<section class="conditions" aria-labelledby="recipients-title">
    <h2 id="recipients-title">${translate(phrase('Receivers'))} <span class="badge">${recipients.length}</span></h2>
    ${
      recipients.length === 0
        ? html`<p class="hint">${translate(phrase('It routes to no receiver of the manifests.'))}</p>`
        : html`<ul class="recipients" data-roving aria-labelledby="recipients-title" @keydown=${moveFocus}>
            ${recipients.map(
              ({ name, place }) =>
                html`<li><button class="row recipient" data-row title=${translate(phrase('Show in the manifest'))} @click=${() => actions.post({ type: 'reveal', place })}>
                  <span class="title">${name}</span><span class="place">${placeName(place, uri)}</span>
                </button></li>`,
            )}
          </ul>`
    }
  </section>`;
}
