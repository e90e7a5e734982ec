import { html, nothing, type TemplateResult } from 'lit';
import type { SilenceAnswer, SilencesAnswer } from '#server/protocol';
import { type Phrase, phrase } from '../../../../core/src/text/phrase.js';
import { renderWaiting } from '../detail/render-chosen.js';
import { shortTime } from '../local-time.js';
import type { PanelActions } from '../panel-actions.js';
import type { ReceiverView } from '../panel-view.js';
import { placeName } from '../trace/place-name.js';
import { translate } from '../translate.js';
import { renderAxis, renderTimeLine } from './render-time-line.js';
import { spanOf } from './time-line.js';

const SPANS: readonly { readonly hours: number; readonly title: Phrase }[] = [
  { hours: 24, title: phrase('Day') },
  { hours: 168, title: phrase('Week') },
  { hours: 744, title: phrase('Month') },
];

/** The silences: whether they mute alerts at the selected time, and when they will. */
export function renderSilences(view: ReceiverView, actions: PanelActions): TemplateResult {
  const { silences, kind, receiver, uri } = view;
  if (!silences) return renderWaiting();
  const shown =
    kind === 'Silence'
      ? silences.silences.filter(({ name, place }) => name === receiver.name && place.uri === uri)
      : silences.silences;
  if (silences.silences.length === 0) {
    return html`<p class="hint">${translate(phrase('The workspace has no Silences.'))}</p>`;
  }
  return html`
    <div class="segments" role="group" aria-label=${translate(phrase('Time span'))}>
      ${SPANS.map(
        ({ hours, title }) =>
          html`<button class="segment" aria-pressed=${view.silenceHours === hours ? 'true' : 'false'} @click=${() => actions.dispatch({ type: 'spanChosen', hours })}>${translate(title)}</button>`,
      )}
    </div>
    ${renderAxis(silences)}
    <ul class="silences" aria-label=${translate(phrase('Silences'))}>
      ${shown.map((silence) => renderSilence(silence, silences, view, actions))}
    </ul>
  `;
}

function renderSilence(
  silence: SilenceAnswer,
  answer: SilencesAnswer,
  { uri, sampleCount }: ReceiverView,
  actions: PanelActions,
): TemplateResult {
  const { name, place, words, problem, tenant, matched } = silence;
  const { icon, text, look } = stateOf(silence, answer);
  return html`<li class=${`silence ${look}`}>
    <button class="row silence-row" title=${translate(phrase('Show in the manifest'))} @click=${() => actions.post({ type: 'reveal', place })}>
      <span class=${`codicon codicon-${icon}`} aria-hidden="true"></span>
      <span class="lines">
        <span class="line"><strong class="title">${name || translate(phrase('(no name)'))}</strong><span class="silence-state">${text}</span></span>
        <span class="line second">${problem ?? words}</span>
        <span class="line second"><span>${[
          tenant === null ? translate(phrase('all tenants')) : translate(phrase('tenant {tenant}', { tenant })),
          ...(matched === null
            ? []
            : [translate(phrase('mutes {matched} of {total} sample alerts', { matched, total: sampleCount }))]),
        ].join(' · ')}</span><span class="place">${placeName(place, uri)}</span></span>
      </span>
    </button>
    ${problem === null ? renderTimeLine(silence, answer) : nothing}
  </li>`;
}

interface SilenceState {
  readonly icon: string;
  readonly text: string;
  readonly look: 'active' | 'idle' | 'off' | 'unknown';
}

function stateOf({ enabled, active, problem, periods }: SilenceAnswer, { at }: SilencesAnswer): SilenceState {
  if (!enabled) return { icon: 'circle-slash', text: translate(phrase('switched off')), look: 'off' };
  if (active === null && problem === null)
    return { icon: 'question', text: translate(phrase('not determined')), look: 'unknown' };
  if (active === null) return { icon: 'error', text: translate(phrase('cannot be evaluated')), look: 'unknown' };
  const spans = periods.map(spanOf);
  const now = Date.parse(at);
  if (active) {
    const end = spans.find(({ start, end }) => start <= now && end > now)?.end ?? Number.POSITIVE_INFINITY;
    const text = Number.isFinite(end) ? phrase('active until {time}', { time: shortTime(end) }) : phrase('active');
    return { icon: 'bell-slash', text: translate(text), look: 'active' };
  }
  const next = spans.find(({ start }) => start > now)?.start;
  const text = next === undefined ? phrase('not active') : phrase('next {time}', { time: shortTime(next) });
  return { icon: 'bell', text: translate(text), look: 'idle' };
}
