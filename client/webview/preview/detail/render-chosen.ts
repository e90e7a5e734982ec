import { html, type TemplateResult } from 'lit';
import { phrase } from '../../../../core/src/text/phrase.js';
import { summarizeAlert } from '../alerts/alert-summary.js';
import type { PanelActions } from '../panel-actions.js';
import type { ChosenAlert, ReceiverView } from '../panel-view.js';
import { translate } from '../translate.js';
import { renderSaveTest } from './render-save-test.js';

/** The heading of the details. */
export function renderChosen(chosen: ChosenAlert, view: ReceiverView, actions: PanelActions): TemplateResult {
  const { sample, outcome } = chosen;
  const { title, facts } = summarizeAlert(sample);
  const icon = ICONS[outcome.verdict];
  return html`<div class="chosen-alert">
    <span class=${`standing codicon codicon-${icon}`} aria-hidden="true"></span>
    <strong>${title}</strong>
    <span class="facts">${facts.join(' · ')}</span>
    ${renderSaveTest(chosen, view, actions)}
  </div>`;
}

const ICONS = {
  match: 'pass-filled matched',
  unknown: 'question open',
  mismatch: 'circle-slash unmatched',
  error: 'circle-slash unmatched',
} as const;

export function renderChooseAlert(): TemplateResult {
  return html`<p class="hint">${translate(phrase('Select an alert to see what happens to it.'))}</p>`;
}

/** A placeholder until the language server answers. */
export function renderWaiting(): TemplateResult {
  return html`<p class="hint" role="status">${translate(phrase('Loading…'))}</p>`;
}
