import { html, nothing, type TemplateResult } from 'lit';
import { phrase } from '../../../../core/src/text/phrase.js';
import type { PanelActions } from '../panel-actions.js';
import type { ReceiverView } from '../panel-view.js';
import { placeName } from '../trace/place-name.js';
import { translate } from '../translate.js';

/** What stops the manager for everybody. */
export function renderStops({ stops, uri }: ReceiverView, actions: PanelActions): readonly TemplateResult[] {
  return stops.map(({ text, place }) => {
    const link =
      place &&
      html`<button class="link-button" title=${translate(phrase('Show in the manifest'))} @click=${() => actions.post({ type: 'reveal', place })}>${placeName(place, uri)}</button>`;
    return html`<p class="notice error stop" role="alert">
      <span class="codicon codicon-error" aria-hidden="true"></span>
      <span>${text} ${link ?? nothing}</span>
    </p>`;
  });
}
