import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { phrase } from '../../../../core/src/text/phrase.js';
import type { PanelActions } from '../panel-actions.js';
import type { ReceiverView } from '../panel-view.js';
import { translate } from '../translate.js';
import type { AlertRow } from './alert-rows.js';
import { renderTree } from './render-tree.js';

export function renderAlerts(view: ReceiverView, actions: PanelActions): TemplateResult {
  const openSamples = (): void => actions.dispatch({ type: 'dialogChanged', dialog: { text: '', outcome: undefined } });
  return html`<section class="alerts" aria-labelledby="alerts-title">
    <div class="section-bar">
      <h2 id="alerts-title">${translate(phrase('Sample Alerts'))} <span class="badge">${view.sampleCount}</span></h2>
      ${view.sampleCount === 0 ? nothing : html`${renderFilter(view.filter, actions)} ${renderGroupBy(view, actions)}`}
      <button class="link-button samples-button"
        aria-haspopup="dialog"
        aria-label=${translate(phrase('Samples…'))}
        title=${translate(phrase('Select, paste, generate or save sample alerts'))}
        @click=${openSamples}>
        <span class="codicon codicon-beaker" aria-hidden="true"></span><span class="samples-text">${translate(phrase('Samples…'))}</span>
      </button>
    </div>
    ${view.sampleCount > 0 && view.rows.length === 0 ? html`<p class="hint">${translate(phrase('No alerts match the filter.'))}</p>` : nothing}
    ${
      view.sampleCount === 0
        ? html`<p class="hint">${translate(NO_SAMPLES)}</p>`
        : renderTree(view.rows, lookOf(view), treeActions(view, actions))
    }
  </section>`;
}

function lookOf({
  receiver,
  active,
  chosen,
  marked,
  filter,
  edited,
  tab,
}: ReceiverView): Parameters<typeof renderTree>[1] {
  return {
    conditions: receiver.conditions,
    ...(receiver.cluster && { cluster: receiver.cluster }),
    active,
    chosen: tab === undefined ? undefined : chosen?.sample.id,
    marked,
    filtering: filter.trim() !== '',
    edited,
  };
}

function treeActions({ tab }: ReceiverView, { dispatch }: PanelActions): Parameters<typeof renderTree>[2] {
  return {
    activate: (row: AlertRow) =>
      dispatch({ type: 'rowActivated', key: row.key, alert: row.kind === 'alert' ? row.sample.id : undefined }),
    toggle: ({ key }) => dispatch({ type: 'groupToggled', key }),
    open: () => {
      if (tab === undefined) dispatch({ type: 'tabOpened', tab: 'trace' });
    },
    leave: () => dispatch({ type: 'detailClosed' }),
  };
}

function renderFilter(filter: string, actions: PanelActions): TemplateResult {
  const change = (event: Event): void => {
    const { value } = event.currentTarget as HTMLElement & { readonly value: string };
    actions.dispatch({ type: 'filterChanged', filter: value });
  };
  const keys = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') actions.dispatch({ type: 'filterChanged', filter: '' });
    if (event.key === 'ArrowDown') document.querySelector<HTMLElement>('.tree')?.focus();
  };
  return html`<vscode-textfield
    class="filter"
    type="search"
    label=${translate(phrase('Filter sample alerts by label or text'))}
    placeholder=${translate(phrase('Filter by label or text'))}
    .value=${filter}
    @input=${change}
    @keydown=${keys}
  >
    <span slot="content-before" class="codicon codicon-search" aria-hidden="true"></span>
  </vscode-textfield>`;
}

function renderGroupBy({ groupBy, labels }: ReceiverView, actions: PanelActions): unknown {
  const change = (event: Event): void => {
    const { value } = event.currentTarget as HTMLElement & { readonly value: string };
    actions.dispatch({ type: 'groupByChanged', label: value === '' ? undefined : value });
  };
  return keyed(
    labels.join(),
    html`<vscode-single-select class="group-by" label=${translate(phrase('Group by'))} .value=${groupBy ?? ''} @change=${change}>
      <vscode-option value="">${translate(phrase('By result'))}</vscode-option>
      ${labels.map((label) => html`<vscode-option value=${label}>${translate(phrase('By {label}', { label }))}</vscode-option>`)}
    </vscode-single-select>`,
  );
}

const NO_SAMPLES = phrase('There are no sample alerts to test the conditions with.');
