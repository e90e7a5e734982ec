import { html, nothing, type TemplateResult } from 'lit';
import { phrase } from '../../../core/src/text/phrase.js';
import type { FailureParts, WantedValue } from './failure-parts.js';
import type { PanelActions } from './panel-actions.js';
import type { FailureView } from './panel-view.js';
import { say } from './say.js';

/** One reason. It leads to its condition in the manifest, when that is known. */
export function renderFailure({ parts, sentence, range }: FailureView, actions: PanelActions): TemplateResult {
  if (!range) return html`<span class="row failure">${renderParts(parts)}</span>`;
  return html`<button
    class="row failure"
    data-row
    title=${say(phrase('Show the condition in the manifest'))}
    aria-label=${say(phrase('{failure}. Show the condition in the manifest', { failure: sentence }))}
    @click=${() => actions.post({ type: 'reveal', range })}
  >
    ${renderParts(parts)}
  </button>`;
}

function renderParts({ label, actual, wish, wanted, onlyCaseDiffers }: FailureParts): TemplateResult {
  return html`<span class="sentence"
    ><span class="label">${label}</span> ${
      actual === undefined
        ? html`${say(phrase('is missing'))}`
        : html`${say(phrase('is'))} <code class=${onlyCaseDiffers ? 'case' : ''}>${shown(actual)}</code>`
    }<span class="wants">${say(phrase(', {wish}', { wish }))}${wanted.map(renderWanted)}</span>${
      onlyCaseDiffers
        ? html` <span class="case-note"><span class="codicon codicon-warning" aria-hidden="true"></span> ${say(phrase('case differs'))}</span>`
        : nothing
    }</span
  >`;
}

function renderWanted({ text, onlyCaseDiffers }: WantedValue, index: number): TemplateResult {
  return html`${index > 0 ? ', ' : ' '}<code class=${onlyCaseDiffers ? 'case' : ''}>${shown(text)}</code>`;
}

function shown(value: string): string {
  return value === '' ? '""' : value;
}
