import { html, svg, type TemplateResult } from 'lit';
import type { SilenceAnswer, SilencesAnswer } from '#server/protocol';
import { phrase } from '../../../../core/src/text/phrase.js';
import { shortTime, startOfLocalDay, tickLabel } from '../local-time.js';
import { translate } from '../translate.js';
import { type Bar, layOutTimeLine, spanOf } from './time-line.js';

/** When a silence mutes alerts, as bars; the vertical line is the selected time. */
export function renderTimeLine({ periods, name }: SilenceAnswer, { at, until }: SilencesAnswer): TemplateResult {
  const { bars, ticks, now } = layOut(periods, at, until);
  const shown = bars.slice(0, 3).map(barText).join('; ');
  const spoken =
    bars.length === 0
      ? phrase('{name} is not active in this period', { name })
      : phrase('{name} is active {times}', { name, times: shown });
  return html`<svg class="time-line" role="img" aria-label=${translate(spoken)} width="100%" height="18">
    <rect class="time-track" y="5" width="100%" height="8"></rect>
    ${ticks.map(({ x }) => svg`<line class="time-tick" x1=${`${x}%`} x2=${`${x}%`} y1="3" y2="15"></line>`)}
    ${bars.map((bar) => svg`<rect class="time-bar" x=${`${bar.x}%`} width=${`${bar.width}%`} y="4" height="10" rx="1"><title>${barText(bar)}</title></rect>`)}
    <line class="time-now" x1=${`${now}%`} x2=${`${now}%`} y1="0" y2="18"></line>
  </svg>`;
}

/** The labels for the ticks of all time lines above. */
export function renderAxis({ at, until }: SilencesAnswer): TemplateResult {
  const { ticks } = layOut([], at, until);
  // labels at the edges would be cut off
  const labelled = ticks.filter(({ x }) => x > 5 && x < 95);
  return html`<svg class="time-axis" aria-hidden="true" width="100%" height="16">
    ${labelled.map(({ x, time }) => svg`<text x=${`${x}%`} y="12" text-anchor="middle">${tickLabel(time)}</text>`)}
  </svg>`;
}

function layOut(periods: SilenceAnswer['periods'], at: string, until: string): ReturnType<typeof layOutTimeLine> {
  const from = Date.parse(at);
  return layOutTimeLine(periods.map(spanOf), { at: from, until: Date.parse(until), startOfDay: startOfLocalDay });
}

function barText({ start, end }: Bar): string {
  if (!Number.isFinite(start))
    return Number.isFinite(end)
      ? translate(phrase('until {time}', { time: shortTime(end) }))
      : translate(phrase('always'));
  if (!Number.isFinite(end)) return translate(phrase('from {time}', { time: shortTime(start) }));
  return `${shortTime(start)} – ${shortTime(end)}`;
}
