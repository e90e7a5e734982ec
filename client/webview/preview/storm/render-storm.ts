import { html, nothing, type TemplateResult } from 'lit';
import type { StormLaneAnswer } from '#server/protocol';
import { phrase } from '../../../../core/src/text/phrase.js';
import { renderWaiting } from '../detail/render-chosen.js';
import type { ReceiverView } from '../panel-view.js';
import { translate } from '../translate.js';
import { withCode } from '../with-code.js';

/** The messages to each robot and app if all sample alerts fire at once, what is lost, and what would help. */
export function renderStorm({ storm, receiver }: ReceiverView): TemplateResult {
  if (storm === undefined) return renderWaiting();
  if (!storm) return html`<p class="hint">${translate(phrase('The receiver cannot be read at the moment.'))}</p>`;
  const { alerts, lanes, incidents, failed } = storm;
  const sorted = lanes.toSorted((a, b) => Number(b.own) - Number(a.own));
  return html`
    <p class="hint">${translate(phrase('If all {count} sample alerts fire at once', { count: alerts }))}</p>
    ${[...incidents, ...(failed === null ? [] : [failed])].map((text) => html`<p class="notice error"><span class="codicon codicon-error" aria-hidden="true"></span><span>${withCode(text)}</span></p>`)}
    ${lanes.length === 0 ? html`<p class="hint">${translate(phrase('No message is sent.'))}</p>` : nothing}
    <ul class="storm">
      ${sorted.map((lane) => renderLane(lane, receiver.name))}
    </ul>
  `;
}

function renderLane(
  { title, receivers, perMinute, limit, loses, problem, remedies }: StormLaneAnswer,
  own: string,
): TemplateResult {
  const result = translate(loses ? phrase('messages are lost') : phrase('nothing is lost'));
  return html`<li class=${`lane ${loses ? 'loses' : 'keeps'}`}>
    <p class="lane-title">
      <span class=${`codicon codicon-${loses ? 'error' : 'pass-filled'}`} role="img" aria-label=${result}></span>
      <strong>${title}</strong>
    </p>
    <progress class="lane-bar" aria-hidden="true" max=${Math.max(perMinute, limit)} value=${perMinute}></progress>
    ${problem === null ? nothing : html`<p>${withCode(problem)}</p>`}
    ${
      remedies.length === 0
        ? nothing
        : html`<ul class="remedies">${remedies.map(
            (text) =>
              html`<li><span class="codicon codicon-lightbulb" aria-hidden="true"></span><span>${withCode(text)}</span></li>`,
          )}</ul>`
    }
    <p class="lane-receivers">
      ${receivers.map(({ name, messages }, index) => {
        const shown = name || translate(phrase('(no name)'));
        return html`${index > 0 ? ', ' : ''}${name === own ? html`<strong>${shown}</strong>` : shown} (${messages})`;
      })}
    </p>
  </li>`;
}
