import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { phrase } from '../../../core/src/text/phrase.js';
import type { PanelActions } from './panel-actions.js';
import type { AlertGroupView, ReceiverView } from './panel-view.js';
import { renderAlert } from './render-alert.js';
import { moveFocus } from './roving-focus.js';
import { say } from './say.js';

const GROUP_TITLES = { matched: phrase('Matched'), unmatched: phrase('Not matched') } as const;

export function renderAlerts(view: ReceiverView, actions: PanelActions): TemplateResult {
  const filtering = view.filter.trim() !== '';
  return html`<section aria-labelledby="alerts-title">
    <div class="section-bar">
      <h2 id="alerts-title">${say(phrase('Sample Alerts'))} <span class="count">${view.sampleCount}</span></h2>
      ${view.sampleCount === 0 ? nothing : renderFilter(view.filter, actions)}
    </div>
    ${view.sampleCount === 0 ? html`<p class="hint">${say(NO_SAMPLES)}</p>` : nothing}
    ${view.sampleCount > 0 ? view.groups.map((group) => renderGroup(group, filtering, actions)) : nothing}
  </section>`;
}

function renderFilter(filter: string, actions: PanelActions): TemplateResult {
  const change = (event: Event): void => {
    const { value } = event.currentTarget as HTMLElement & { readonly value: string };
    actions.dispatch({ type: 'filterChanged', filter: value });
  };
  const clearOnEscape = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') actions.dispatch({ type: 'filterChanged', filter: '' });
  };
  return html`<vscode-textfield
    class="filter"
    type="search"
    label=${say(phrase('Filter the sample alerts by any label, text or reason'))}
    placeholder=${say(phrase('Filter by label, text, reason'))}
    .value=${filter}
    @input=${change}
    @keydown=${clearOnEscape}
  >
    <span slot="content-before" class="codicon codicon-search" aria-hidden="true"></span>
  </vscode-textfield>`;
}

function renderGroup(view: AlertGroupView, filtering: boolean, actions: PanelActions): TemplateResult {
  const { group, folded, alerts, total } = view;
  const count = filtering ? say(phrase('{part} of {total}', { part: alerts.length, total })) : `${total}`;
  return html`<div class="group">
    <h3>
      <button
        class="row group-title"
        aria-expanded=${folded ? 'false' : 'true'}
        @click=${() => actions.dispatch({ type: 'groupToggled', group })}
      >
        <span class=${`codicon codicon-chevron-${folded ? 'right' : 'down'}`} aria-hidden="true"></span>
        <span>${say(GROUP_TITLES[group])}</span>
        <span class="count">${count}</span>
      </button>
    </h3>
    ${folded ? nothing : renderMembers(view, filtering, actions)}
  </div>`;
}

function renderMembers(
  { group, alerts, total }: AlertGroupView,
  filtering: boolean,
  actions: PanelActions,
): TemplateResult {
  if (alerts.length === 0) {
    const text = total > 0 && filtering ? phrase('None of these alerts fits the filter.') : EMPTY_GROUPS[group];
    return html`<p class="hint indented">${say(text)}</p>`;
  }
  return html`<ul class="rows" data-roving aria-label=${say(GROUP_TITLES[group])} @keydown=${moveFocus}>
    ${repeat(
      alerts,
      ({ sample }) => sample.id,
      (alert) => renderAlert(alert, group, actions),
    )}
  </ul>`;
}

const EMPTY_GROUPS = {
  matched: phrase('No sample alert gets through.'),
  unmatched: phrase('Every sample alert gets through.'),
} as const;

const NO_SAMPLES = phrase('There are no sample alerts to try the conditions on.');
