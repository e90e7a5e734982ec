import type { MessageContent } from '../received-message.js';
import { type Child, type Element, element, safeHref } from './element.js';
import { withMentions } from './inline.js';
import { markdown } from './markdown.js';
import type { Translate } from './words/translate.js';

/** More of a message than this is not shown; DingTalk would not have taken it. */
const MOST_SHOWN = 20_000;

/** A message as the group would see it. */
export function bubble(content: MessageContent, translate: Translate): readonly Child[] {
  switch (content.type) {
    case 'text':
      return [element('p', { class: 'plain' }, ...withMentions(cut(content.text)))];
    case 'markdown':
      return [listTitle(content.title, translate), ...markdown(cut(content.text))];
    case 'card':
      return [
        listTitle(content.title, translate),
        ...markdown(cut(content.text)),
        element(
          'div',
          { class: content.horizontal ? 'buttons row' : 'buttons' },
          ...content.buttons.map(({ title, url }) => anchor('button', url, title)),
        ),
      ];
    case 'link':
    case 'oa':
      return [
        anchor('title', content.url, content.title || content.url),
        element('p', { class: 'plain dim' }, cut(content.text)),
        ...(content.type === 'link' && content.picture !== undefined
          ? [anchor('image', content.picture, translate('[picture]'))]
          : []),
      ];
    case 'feed':
      return content.links.map(({ title, url, picture }) =>
        element(
          'div',
          { class: 'feed' },
          anchor('title', url, title),
          anchor('image', picture, translate('[picture]')),
        ),
      );
    case 'media':
      return [element('p', { class: 'plain' }, `${content.media} `, element('code', {}, content.mediaId))];
  }
}

/** Shown in the list of chats only, not in the message itself. */
function listTitle(title: string, translate: Translate): Element {
  return element(
    'p',
    { class: 'list-title', title: translate('Shown in the list of chats and in notifications') },
    cut(title),
  );
}

function anchor(kind: string, url: string, text: string): Element {
  const href = safeHref(url);
  return href === undefined
    ? element('span', { class: `${kind} dead`, title: url }, text)
    : element('a', { class: kind, href, title: url }, text);
}

function cut(text: string): string {
  return text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text;
}
