import { html, nothing, type TemplateResult } from 'lit';
import { phrase } from '../../../../core/src/text/phrase.js';
import { say } from '../say.js';
import type { FailureParts, WantedValue } from './failure-parts.js';

/** A reason, such as “severity is `warning`, wanted one of `critical`, `error`”. */
export function renderFailure({ label, actual, wish, wanted, slip }: FailureParts): TemplateResult {
  const slipped = slip === undefined ? '' : 'slip';
  return html`<span class="sentence"
    ><span class="label">${label}</span> ${
      actual === undefined
        ? html`${say(phrase('is missing'))}`
        : html`${say(phrase('is'))} <code class=${slipped}>${shown(actual)}</code>`
    }<span class="wants">${say(phrase(', {wish}', { wish }))}${wanted.map(renderWanted)}</span></span
    >${
      slip === undefined
        ? nothing
        : html` <span class="slip-note"><span class="codicon codicon-lightbulb" aria-hidden="true"></span> ${slip}</span>`
    }`;
}

function renderWanted({ text, slipped }: WantedValue, index: number): TemplateResult {
  return html`${index > 0 ? ', ' : ' '}<code class=${slipped ? 'slip' : ''}>${shown(text)}</code>`;
}

function shown(value: string): string {
  return value === '' ? '""' : value;
}
