import { html, nothing, type TemplateResult } from 'lit';
import { type Phrase, phrase } from '../../../../core/src/text/phrase.js';
import type { PanelActions } from '../panel-actions.js';
import type { ReceiverView } from '../panel-view.js';
import { placeName } from '../trace/place-name.js';
import { splitAround, translate } from '../translate.js';

const UNREADABLE: Readonly<Record<ReceiverView['kind'], Phrase>> = {
  Receiver: phrase('The receiver cannot be read at the moment. This is its last readable state.'),
  Router: phrase('The Router cannot be read at the moment. This is its last readable state.'),
  Silence: phrase('The Silence cannot be read at the moment. This is its last readable state.'),
};

/** The most severe problem of the receiver, Router or Silence. */
export function renderNotice(
  { kind, receiver, stale, rejection, uri }: ReceiverView,
  actions: PanelActions,
): TemplateResult | typeof nothing {
  if (stale) {
    return notice('info', html`${translate(UNREADABLE[kind])}`);
  }
  if (rejection) {
    const { text, place } = rejection;
    const show = (): void => actions.post({ type: 'reveal', place });
    return notice(
      'error',
      html`${text} <button class="link-button" title=${translate(phrase('Show in the manifest'))} @click=${show}>${placeName(place, uri)}</button>`,
    );
  }
  if (receiver.error !== undefined) {
    const given = { problem: receiver.error };
    if (kind !== 'Receiver')
      return notice('error', html`${translate(phrase('The conditions cannot be evaluated: {problem}', given))}`);
    const text = receiver.passesAll
      ? phrase('The conditions cannot be evaluated, so the receiver gets every alert: {problem}', given)
      : phrase('The conditions cannot be evaluated, so no alert in the batch is sent to anyone: {problem}', given);
    return notice('error', html`${translate(text)}`);
  }
  if (receiver.enabled) return nothing;
  const [before, after] = splitAround((field) =>
    kind === 'Receiver'
      ? phrase('Switched off by {field}: nothing is sent, even if alerts match.', { field })
      : phrase('Switched off by {field}: it does nothing, even if alerts match.', { field }),
  );
  return notice(
    'warning',
    html`${before}<code>${kind === 'Receiver' ? 'spec.dingtalk.enabled: false' : 'spec.enabled: false'}</code>${after}`,
  );
}

export function notice(severity: 'info' | 'warning' | 'error', text: TemplateResult): TemplateResult {
  return html`<p class=${`notice ${severity}`} role=${severity === 'info' ? 'status' : 'alert'}>
    <span class=${`codicon codicon-${severity}`} aria-hidden="true"></span>
    <span>${text}</span>
  </p>`;
}
