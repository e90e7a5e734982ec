import { html, type TemplateResult } from 'lit';
import { phrase } from '../../../../core/src/text/phrase.js';
import { translate } from '../translate.js';
import type { SamplesOutcome } from './samples-dialog.js';

const MAX_PROBLEMS = 8;

/** The result of importing or generating sample alerts. */
export function renderOutcome({ request, answer }: SamplesOutcome): TemplateResult {
  if (!answer) {
    const text =
      request === 'takeSelection'
        ? phrase('Nothing is selected in the editor. Select alerts, in JSON or YAML, and try again.')
        : phrase('The language server did not respond.');
    return notice('warning', [translate(text)]);
  }
  const { count, problems, contradiction } = answer;
  const sentences = [
    ...(count > 0 && request !== 'removeSamples' ? [translate(phrase('Alerts in use: {count}.', { count }))] : []),
    ...(contradiction === null ? [] : [translate(phrase('No alert can match: {reason}', { reason: contradiction }))]),
    ...problems
      .slice(0, MAX_PROBLEMS)
      .map(({ index, message }) =>
        index === null
          ? message
          : translate(phrase('Alert {index}: {problem}', { index: index + 1, problem: message })),
      ),
    ...(problems.length > MAX_PROBLEMS
      ? [translate(phrase('and {count} more', { count: problems.length - MAX_PROBLEMS }))]
      : []),
  ];
  if (sentences.length === 0) return html``;
  return notice(count === 0 && problems.length > 0 ? 'error' : problems.length > 0 ? 'warning' : 'info', sentences);
}

function notice(severity: 'info' | 'warning' | 'error', sentences: readonly string[]): TemplateResult {
  return html`<div class=${`notice ${severity}`} role="status">
    <span class=${`codicon codicon-${severity}`} aria-hidden="true"></span>
    <ul>${sentences.map((sentence) => html`<li>${sentence}</li>`)}</ul>
  </div>`;
}
