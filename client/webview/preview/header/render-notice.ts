import { html, nothing, type TemplateResult } from 'lit';
import { phrase } from '../../../../core/src/text/phrase.js';
import type { ReceiverView } from '../panel-view.js';
import { splitAround, translate } from '../translate.js';

/** The most severe problem of the receiver. */
export function renderNotice({ receiver, stale }: ReceiverView): TemplateResult | typeof nothing {
  if (stale) {
    return notice(
      'info',
      html`${translate(phrase('The receiver cannot be read at the moment. This is its last readable state.'))}`,
    );
  }
  if (receiver.error !== undefined) {
    const given = { problem: receiver.error };
    const text = receiver.passesAll
      ? phrase('The conditions cannot be evaluated, so the receiver gets every alert: {problem}', given)
      : phrase('The conditions cannot be evaluated, so no alert in the batch is sent to anyone: {problem}', given);
    return notice('error', html`${translate(text)}`);
  }
  if (receiver.enabled) return nothing;
  const [before, after] = splitAround((field) =>
    phrase('Switched off by {field}: nothing is sent, even if alerts match.', { field }),
  );
  return notice('warning', html`${before}<code>spec.dingtalk.enabled: false</code>${after}`);
}

function notice(severity: 'info' | 'warning' | 'error', text: TemplateResult): TemplateResult {
  return html`<p class=${`notice ${severity}`} role=${severity === 'info' ? 'status' : 'alert'}>
    <span class=${`codicon codicon-${severity}`} aria-hidden="true"></span>
    <span>${text}</span>
  </p>`;
}
