import { html, nothing, type TemplateResult } from 'lit';
import type { TraceAnswer, TraceStepAnswer } from '#server/protocol';
import { STAGE_TITLES } from '../../../../core/src/manager/pipeline/report/stage-titles.js';
import { type Phrase, phrase } from '../../../../core/src/text/phrase.js';
import { failureParts } from '../alerts/failure-parts.js';
import { failuresOf } from '../alerts/failures-of.js';
import { renderFailure } from '../alerts/render-failure.js';
import { renderChooseAlert, renderChosen, renderWaiting } from '../detail/render-chosen.js';
import type { PanelActions } from '../panel-actions.js';
import type { ChosenAlert, ReceiverView } from '../panel-view.js';
import { moveFocus } from '../roving-focus.js';
import { translate } from '../translate.js';
import { withCode } from '../with-code.js';
import { placeName } from './place-name.js';

type Verdict = TraceStepAnswer['verdict'];

const VERDICTS: Readonly<Record<Verdict, { readonly icon: string; readonly word: Phrase }>> = {
  passed: { icon: 'pass-filled', word: phrase('passed') },
  assumed: { icon: 'question', word: phrase('assumed') },
  stopped: { icon: 'circle-slash', word: phrase('stopped here') },
  failed: { icon: 'error', word: phrase('failed here') },
};

/** The selected alert's path through the notification manager, as a list of steps. */
export function renderTrace(view: ReceiverView, actions: PanelActions): TemplateResult {
  const { chosen, trace, uri } = view;
  if (!chosen) return renderChooseAlert();
  return html`
    ${renderChosen(chosen, view, actions)}
    ${trace === undefined ? renderWaiting() : renderSteps(trace.answer, uri, actions)}
    ${renderFailures(chosen, view, actions)}
    ${trace?.answer ? renderAssumptions(trace.answer.assumptions) : nothing}
  `;
}

function renderSteps(answer: TraceAnswer, uri: string, actions: PanelActions): TemplateResult {
  if (!answer) return html`<p class="hint">${translate(phrase('The receiver cannot be read at the moment.'))}</p>`;
  return html`<ol class="track" data-roving aria-label=${translate(phrase('Path of this alert'))} @keydown=${moveFocus}>
    ${answer.steps.flatMap((step) => [renderStep(step, uri, actions), ...step.notes.map((note) => renderNote(note, uri, actions))])}
  </ol>`;
}

function renderStep(step: TraceStepAnswer, uri: string, actions: PanelActions): TemplateResult {
  const { verdict, text, place } = step;
  const { icon, word } = VERDICTS[verdict];
  const title = translate(STAGE_TITLES[step.stage]);
  const content = html`<span class=${`step-icon codicon codicon-${icon}`} aria-hidden="true"></span>
    <span class="step-text">
      <span class="step-head"><span class="stage">${title}</span><span class=${verdict === 'passed' ? 'spoken' : 'verdict'}>${translate(word)}</span>${place ? html`<span class="place">${placeName(place, uri)}</span>` : nothing}</span>
      <span class="step-reason">${withCode(text)}</span>
    </span>`;
  if (!place) return html`<li class=${`step ${verdict}`}><div class="row step-row">${content}</div></li>`;
  return html`<li class=${`step ${verdict}`}>
    <button
      class="row step-row"
      data-row
      title=${translate(phrase('Show in the manifest'))}
      @click=${() => actions.post({ type: 'reveal', place })}
    >
      ${content}
    </button>
  </li>`;
}

/** Why a Router that selects the receiver does not bring the alert there. */
function renderNote(
  { text, place }: TraceStepAnswer['notes'][number],
  uri: string,
  actions: PanelActions,
): TemplateResult {
  const content = html`<span class="step-icon codicon codicon-info" aria-hidden="true"></span>
    <span class="step-text">
      <span class="step-reason">${withCode(text)}${place ? html` <span class="place">${placeName(place, uri)}</span>` : nothing}</span>
    </span>`;
  if (!place) return html`<li class="step"><div class="row step-row">${content}</div></li>`;
  return html`<li class="step">
    <button
      class="row step-row"
      data-row
      title=${translate(phrase('Show in the manifest'))}
      @click=${() => actions.post({ type: 'reveal', place })}
    >
      ${content}
    </button>
  </li>`;
}

/** All conditions that do not match; the trace itself names only the first. */
function renderFailures(
  { sample, outcome }: ChosenAlert,
  { receiver, uri }: ReceiverView,
  actions: PanelActions,
): TemplateResult | typeof nothing {
  const failures = failuresOf(sample, outcome, receiver);
  if (failures.length === 0) return nothing;
  return html`<h3 class="sub-title">${translate(phrase('Conditions that do not match'))} <span class="badge">${failures.length}</span></h3>
    <ul class="failures" data-roving @keydown=${moveFocus}>
      ${failures.map(({ failure, range }, index) => {
        const miss = index === 0 ? outcome.miss : undefined;
        if (!range) return html`<li class="row failure">${renderFailure(failureParts(failure, miss))}</li>`;
        return html`<li>
          <button
            class="row failure"
            data-row
            title=${translate(phrase('Show the condition in the manifest'))}
            @click=${() => actions.post({ type: 'reveal', place: { uri, range } })}
          >
            ${renderFailure(failureParts(failure, miss))}
          </button>
        </li>`;
      })}
    </ul>`;
}

export function renderAssumptions(assumptions: readonly string[]): TemplateResult | typeof nothing {
  if (assumptions.length === 0) return nothing;
  return html`<details class="assumptions">
    <summary><span class="codicon codicon-question" aria-hidden="true"></span> ${translate(phrase('Assumed, not in the workspace'))} <span class="badge">${assumptions.length}</span></summary>
    <ul>
      ${assumptions.map((assumption) => html`<li>${withCode(assumption)}</li>`)}
    </ul>
  </details>`;
}
