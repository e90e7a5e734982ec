import { html, nothing, type TemplateResult } from 'lit';
import type { SampleSource } from '#server/protocol';
import { phrase } from '../../../../core/src/text/phrase.js';
import type { PanelActions } from '../panel-actions.js';
import type { ReceiverView } from '../panel-view.js';
import { translate } from '../translate.js';
import { renderOutcome } from './render-outcome.js';
import type { SamplesDialog } from './samples-dialog.js';

/** The sources of sample alerts, and ways to add others. */
export function renderSamplesDialog(dialog: SamplesDialog, view: ReceiverView, actions: PanelActions): TemplateResult {
  const { samples } = view;
  const close = (): void => actions.dispatch({ type: 'dialogChanged', dialog: undefined });
  const own = samples.samples.filter(({ source }) => source !== 'built-in');
  return html`<dialog class="samples-dialog" aria-labelledby="samples-title" @close=${close} @click=${closeOutside}>
    <div class="dialog-body">
      <div class="dialog-head">
        <h2 id="samples-title">${translate(phrase('Sample Alerts'))}</h2>
        <button class="icon-button" aria-label=${translate(phrase('Close'))} @click=${close}>
          <span class="codicon codicon-close" aria-hidden="true"></span>
        </button>
      </div>
      <ul class="sources">
        ${samples.sources.map((source) => renderSource(source, actions))}
      </ul>
      <div class="dialog-actions">
        <vscode-button secondary icon="wand" @click=${() => actions.post({ type: 'makeSamples', receiver: view.id })}
          >${translate(phrase('Generate from Conditions'))}</vscode-button
        >
        <vscode-button secondary icon="selection" @click=${() => actions.post({ type: 'takeSelection' })}
          >${translate(phrase('Use Selection'))}</vscode-button
        >
        ${
          view.inBrowser
            ? nothing
            : html`<vscode-button secondary icon="cloud-download" @click=${() => actions.post({ type: 'loadSamples' })}
              >${translate(phrase('Load from Alertmanager…'))}</vscode-button
            >`
        }
        <vscode-button secondary icon="save" ?disabled=${own.length === 0} @click=${() => actions.post({ type: 'saveSamples', samples: own })}
          >${translate(phrase('Save as JSON…'))}</vscode-button
        >
      </div>
      ${renderPaste(dialog, actions)} ${dialog.outcome ? renderOutcome(dialog.outcome) : nothing}
    </div>
  </dialog>`;
}

function renderSource({ name, origin, count, used, problems }: SampleSource, actions: PanelActions): TemplateResult {
  const title = origin === 'built-in' ? translate(phrase('built-in sample alerts')) : name;
  const toggle = (event: Event): void =>
    actions.post({ type: 'useSamples', source: name, used: (event.currentTarget as HTMLInputElement).checked });
  return html`<li class="source">
    <label><input type="checkbox" .checked=${used} @change=${toggle} /> <span class="source-name">${title}</span></label>
    <span class="badge">${count}</span>
    ${
      origin === 'session'
        ? html`<button class="icon-button" aria-label=${translate(phrase('Remove {name}', { name: title }))} title=${translate(phrase('Remove {name}', { name: title }))} @click=${() => actions.post({ type: 'removeSamples', source: name })}>
            <span class="codicon codicon-trash" aria-hidden="true"></span>
          </button>`
        : nothing
    }
    ${
      problems.length === 0
        ? nothing
        : html`<details class="source-problems">
            <summary>${translate(phrase('Problems: {count}', { count: problems.length }))}</summary>
            <ul>${problems.slice(0, 20).map(({ message }) => html`<li>${message}</li>`)}</ul>
          </details>`
    }
  </li>`;
}

function renderPaste({ text, outcome }: SamplesDialog, actions: PanelActions): TemplateResult {
  const change = (event: Event): void =>
    actions.dispatch({
      type: 'dialogChanged',
      dialog: { text: (event.currentTarget as HTMLTextAreaElement).value, outcome },
    });
  return html`<label class="paste-label" for="paste-text">${translate(phrase('Or paste alerts from Alertmanager or Prometheus, as JSON or YAML:'))}</label>
    <textarea id="paste-text" class="paste-text" rows="6" spellcheck="false" placeholder='{"alerts": [{"labels": {"severity": "critical"}}]}' .value=${text} @input=${change}></textarea>
    <div class="dialog-actions">
      <vscode-button icon="add" ?disabled=${text.trim() === ''} @click=${() => actions.post({ type: 'pasteSamples', text })}
        >${translate(phrase('Use These Alerts'))}</vscode-button
      >
    </div>`;
}

/** A click on the backdrop targets the dialog itself, not its content. */
function closeOutside(event: MouseEvent): void {
  if (event.target === event.currentTarget) (event.currentTarget as HTMLDialogElement).close();
}
