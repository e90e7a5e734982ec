import { html, nothing, type TemplateResult } from 'lit';
import { phrase } from '../../../../core/src/text/phrase.js';
import { translate } from '../translate.js';
import type { FailureParts, WantedValue } from './failure-parts.js';

/** A reason, such as “severity is `warning`, wanted one of `critical`, `error`”. */
export function renderFailure({ label, actual, expectation, wanted, typo }: FailureParts): TemplateResult {
  const mistyped = typo === undefined ? '' : 'typo';
  return html`<span class="sentence"
    ><span class="label">${label}</span> ${
      actual === undefined
        ? html`${translate(phrase('is missing'))}`
        : html`${translate(phrase('is'))} <code class=${mistyped}>${shown(actual)}</code>`
    }<span class="wants">${translate(phrase(', {expectation}', { expectation }))}${wanted.map(renderWanted)}</span></span
    >${
      typo === undefined
        ? nothing
        : html` <span class="typo-note"><span class="codicon codicon-lightbulb" aria-hidden="true"></span> ${typo}</span>`
    }`;
}

function renderWanted({ text, mistyped }: WantedValue, index: number): TemplateResult {
  return html`${index > 0 ? ', ' : ' '}<code class=${mistyped ? 'typo' : ''}>${shown(text)}</code>`;
}

function shown(value: string): string {
  return value === '' ? '""' : value;
}
