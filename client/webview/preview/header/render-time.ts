import { html, type TemplateResult } from 'lit';
import { phrase } from '../../../../core/src/text/phrase.js';
import { localInputTime } from '../local-time.js';
import type { PanelActions } from '../panel-actions.js';
import type { ReceiverView } from '../panel-view.js';
import { translate } from '../translate.js';

/** The time at which silences and the trace are evaluated. */
export function renderTime({ at, choosingTime }: ReceiverView, actions: PanelActions): TemplateResult {
  if (at === undefined && !choosingTime) {
    return html`<button
      class="link-button time-now"
      title=${translate(phrase('Select another time for silences and the trace'))}
      @click=${() => actions.dispatch({ type: 'timeAsked' })}
    >
      <span class="codicon codicon-clock" aria-hidden="true"></span> ${translate(phrase('Now'))}
    </button>`;
  }
  const choose = (event: Event): void => {
    const { value } = event.currentTarget as HTMLInputElement;
    const time = new Date(value);
    if (value !== '' && !Number.isNaN(time.getTime())) {
      actions.dispatch({ type: 'timeChosen', at: time.toISOString() });
    }
  };
  const toNow = (): void => actions.dispatch({ type: 'timeChosen', at: undefined });
  return html`<span class="time" @keydown=${(event: KeyboardEvent) => event.key === 'Escape' && toNow()}>
    <input
      class="time-input"
      type="datetime-local"
      aria-label=${translate(phrase('Time for silences and the trace'))}
      .value=${localInputTime(at === undefined ? new Date() : new Date(at))}
      @change=${choose}
    />
    <button class="link-button" @click=${toNow}>${translate(phrase('Now'))}</button>
  </span>`;
}
