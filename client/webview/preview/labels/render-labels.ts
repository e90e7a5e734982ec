import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { SampleAlert } from '../../../../core/src/model/alert.js';
import { type Phrase, phrase } from '../../../../core/src/text/phrase.js';
import { renderChooseAlert, renderChosen } from '../detail/render-chosen.js';
import type { PanelActions } from '../panel-actions.js';
import type { ReceiverView } from '../panel-view.js';
import { translate } from '../translate.js';
import {
  alertOf,
  type Draft,
  draftOf,
  isOverridden,
  type Pair,
  type PairList,
  withNewPair,
  withoutPair,
  withPair,
} from './label-draft.js';

const LISTS: Readonly<Record<PairList, { readonly title: Phrase; readonly add: Phrase }>> = {
  labels: { title: phrase('Labels'), add: phrase('Add a label') },
  annotations: { title: phrase('Annotations'), add: phrase('Add an annotation') },
};

/** An editor for the selected alert's labels. Changes take effect immediately and are not saved. */
export function renderLabels(view: ReceiverView, actions: PanelActions): TemplateResult {
  const { chosen, edited } = view;
  if (!chosen) return renderChooseAlert();
  const { sample } = chosen;
  const draft = view.draft?.id === sample.id ? view.draft : draftOf(sample);
  const change = (next: Draft): void => {
    actions.dispatch({ type: 'draftChanged', draft: next });
    actions.post({ type: 'editSample', id: sample.id, alert: alertOf(next, sample) });
  };
  const reset = (): void => {
    actions.dispatch({ type: 'draftDropped' });
    actions.post({ type: 'editSample', id: sample.id, alert: null });
  };
  return html`
    ${renderChosen(chosen, view, actions)}
    <div class="segments" role="group" aria-label=${translate(phrase('Status'))}>
      ${renderStatus('firing', phrase('firing'), draft, change)}
      ${renderStatus('resolved', phrase('resolved'), draft, change)}
    </div>
    ${renderList('labels', draft, sample, change)} ${renderList('annotations', draft, sample, change)}
    <div class="message-actions">
      ${
        edited.has(sample.id)
          ? html`<vscode-button secondary icon="discard" @click=${reset}>${translate(phrase('Reset'))}</vscode-button>`
          : nothing
      }
      <vscode-button secondary icon="save" @click=${() => actions.post({ type: 'saveSamples', samples: [sample] })}
        >${translate(phrase('Save as JSON…'))}</vscode-button
      >
    </div>
  `;
}

function renderStatus(
  status: Draft['status'],
  title: Phrase,
  draft: Draft,
  change: (next: Draft) => void,
): TemplateResult {
  const pressed = draft.status === status ? 'true' : 'false';
  return html`<button class="segment" aria-pressed=${pressed} @click=${() => change({ ...draft, status })}>${translate(title)}</button>`;
}

function renderList(list: PairList, draft: Draft, sample: SampleAlert, change: (next: Draft) => void): TemplateResult {
  const { title, add } = LISTS[list];
  return html`<h3 class="sub-title">${translate(title)} <span class="badge">${draft[list].length}</span></h3>
    <ul class="pairs">
      ${draft[list].map((pair, index) => renderPair(pair, index, list, draft, change))}
    </ul>
    <button class="link-button add-pair" data-list=${list} @click=${() => change(withNewPair(draft, list))}>
      <span class="codicon codicon-add" aria-hidden="true"></span> ${translate(add)}
    </button>
    ${list === 'labels' && Object.keys(sample.labels).length === 0 ? renderNoLabels() : nothing}`;
}

function renderPair(
  { name, value }: Pair,
  index: number,
  list: PairList,
  draft: Draft,
  change: (next: Draft) => void,
): TemplateResult {
  const overridden = isOverridden(draft[list], index);
  const textOf = (event: Event): string => (event.currentTarget as HTMLInputElement).value;
  return html`<li class=${`pair ${overridden ? 'overridden' : ''}`}>
    <input
      class="pair-name"
      aria-label=${translate(phrase('Name'))}
      spellcheck="false"
      placeholder=${translate(phrase('name'))}
      title=${overridden ? translate(phrase('A later entry with the same name overrides this one.')) : name}
      .value=${live(name)}
      @input=${(event: Event) => change(withPair(draft, list, index, { name: textOf(event) }))}
    />
    <input
      class="pair-value"
      aria-label=${translate(phrase('Value of {name}', { name }))}
      spellcheck="false"
      title=${value}
      .value=${live(value)}
      @input=${(event: Event) => change(withPair(draft, list, index, { value: textOf(event) }))}
    />
    <button class="icon-button" aria-label=${translate(phrase('Remove {name}', { name }))} title=${translate(phrase('Remove {name}', { name }))} @click=${() => change(withoutPair(draft, list, index))}>
      <span class="codicon codicon-trash" aria-hidden="true"></span>
    </button>
  </li>`;
}

function renderNoLabels(): TemplateResult {
  return html`<p class="notice warning" role="status">
    <span class="codicon codicon-warning" aria-hidden="true"></span>
    <span>${translate(phrase('The manager rejects the whole request if an alert has no labels.'))}</span>
  </p>`;
}
