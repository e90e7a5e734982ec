import type { RawRequest, ReceivedMessage, SignatureState } from '../received-message.js';
import { bubble } from './bubble.js';
import { type Child, type Element, element } from './element.js';
import type { Translate } from './words/translate.js';

/** One message as the page shows it. */
export interface MessageView {
  readonly id: number;
  readonly accepted: boolean;
  readonly element: Element;
}

const SIGNATURES: Readonly<Record<SignatureState, string | undefined>> = {
  none: undefined,
  unchecked: 'Signed, not checked',
  valid: 'Signature valid',
  'double-encoded': 'Signature encoded twice',
  wrong: 'Signature wrong',
  expired: 'Signature expired',
};

export function messageView(message: ReceivedMessage, translate: Translate): MessageView {
  const { id, accepted, content, route } = message;
  const shown =
    content === undefined
      ? [element('p', { class: 'plain dim' }, translate('Unreadable message'))]
      : bubble(content, translate);
  return {
    id,
    accepted,
    element: element(
      'article',
      { class: accepted ? 'message' : 'message refused' },
      element('div', { class: `avatar ${route}` }, route === 'robot' ? 'R' : 'A'),
      element(
        'div',
        { class: 'column' },
        headline(message),
        element('div', { class: 'bubble' }, ...shown),
        ...chips(message, translate),
        verdict(message, translate),
        rawDetails(message.request, translate),
      ),
    ),
  };
}

function headline({ sender, msgtype, chatId, time }: ReceivedMessage): Element {
  return element(
    'header',
    {},
    element('strong', {}, sender),
    ...(msgtype === undefined ? [] : [element('span', { class: 'type' }, msgtype)]),
    ...(chatId === undefined
      ? []
      : [element('code', { title: chatId }, chatId.length > 20 ? `${chatId.slice(0, 12)}…` : chatId)]),
    element('time', { time }),
  );
}

function chips({ mentions, signature, fault }: ReceivedMessage, translate: Translate): readonly Element[] {
  const named = [...mentions.mobiles, ...mentions.userIds].map((name) => `@${name}`);
  const state = SIGNATURES[signature];
  const texts: readonly Element[] = [
    ...[...(mentions.all ? ['@all'] : []), ...named].map((text) => element('span', { class: 'chip at' }, text)),
    ...(state === undefined ? [] : [element('span', { class: `chip ${signature}` }, translate(state))]),
    ...(fault === undefined ? [] : [element('span', { class: 'chip fault' }, `${translate('Fault')}: ${fault}`)]),
  ];
  return texts.length === 0 ? [] : [element('div', { class: 'chips' }, ...texts)];
}

function verdict({ accepted, answer, explanation, warnings }: ReceivedMessage, translate: Translate): Element {
  const response: readonly Child[] =
    answer === undefined
      ? [translate('No DingTalk response')]
      : [element('code', {}, String(answer.errcode)), element('span', { class: 'errmsg' }, answer.errmsg)];
  return element(
    'div',
    { class: 'verdict' },
    element(
      'p',
      { class: 'ruling' },
      element('strong', {}, translate(accepted ? '✓ Accepted' : '✗ Rejected')),
      ...response,
    ),
    ...(explanation === undefined
      ? []
      : [
          labelled(translate('Why'), translate(explanation.why)),
          labelled(translate('Fix'), translate(explanation.fix)),
        ]),
    ...warnings.map(({ code, text }) => element('p', { class: 'warning', title: code }, '⚠ ', translate(text))),
  );
}

function labelled(label: string, text: string): Element {
  return element('p', { class: 'reason' }, element('span', { class: 'label' }, label), element('span', {}, text));
}

function rawDetails({ method, url, headers, body, size }: RawRequest, translate: Translate): Element {
  const head = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  return element(
    'details',
    {},
    element('summary', {}, `${translate('Raw request')}, ${size} ${translate('bytes')}`),
    element('pre', {}, [`${method} ${url}`, ...head, '', body].join('\n')),
  );
}
