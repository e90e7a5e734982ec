import { html, nothing, type TemplateResult } from 'lit';
import { phrase } from '../../../core/src/text/phrase.js';
import type { PanelActions } from './panel-actions.js';
import type { AlertGroup } from './panel-state.js';
import type { AlertView } from './panel-view.js';
import { renderFailure } from './render-failure.js';
import { say } from './say.js';

export function renderAlert(alert: AlertView, group: AlertGroup, actions: PanelActions): TemplateResult {
  const { sample, summary, expanded, failures } = alert;
  return html`<li class="alert">
    <button
      class="row"
      data-row
      data-toggle
      aria-expanded=${expanded ? 'true' : 'false'}
      @click=${() => actions.dispatch({ type: 'alertToggled', sampleId: sample.id })}
    >
      <span class=${`codicon codicon-chevron-${expanded ? 'down' : 'right'}`} aria-hidden="true"></span>
      <span class=${`codicon codicon-${group === 'matched' ? 'pass' : 'circle-slash'} ${group}`} aria-hidden="true"></span>
      <span class="title">${summary.title}</span>
      <span class="facts">${summary.facts.join(' · ')}</span>
    </button>
    ${
      failures.length === 0
        ? nothing
        : html`<ul class="failures" aria-label=${say(phrase('Why it does not match'))}>
            ${failures.map((failure) => html`<li>${renderFailure(failure, actions)}</li>`)}
          </ul>`
    }
    ${expanded ? renderDetails(alert) : nothing}
  </li>`;
}

function renderDetails({ sample }: AlertView): TemplateResult {
  const source = sample.source === 'built-in' ? say(phrase('built-in sample')) : sample.source;
  return html`<dl class="details">
    ${renderPairs(sample.labels)} ${renderPairs(sample.annotations)}
    <div class="pair"><dt>${say(phrase('from'))}</dt><dd>${source}</dd></div>
  </dl>`;
}

function renderPairs(pairs: Readonly<Record<string, string>>): TemplateResult[] {
  return Object.entries(pairs).map(([name, value]) => html`<div class="pair"><dt>${name}</dt><dd>${value}</dd></div>`);
}
