import type { MessageContent } from '../received-message.js';
import { type Child, type Element, element, link } from './element.js';
import { markdown } from './markdown.js';
import { withMentions } from './mention.js';
import type { Translate } from './words/translate.js';

/** Characters of a message that the page shows; DingTalk rejects longer ones. */
const MAX_SHOWN = 20_000;

/** A message as the group sees it. */
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
          ...content.buttons.map(({ title, url }) => link('button', url, title)),
        ),
      ];
    case 'link':
    case 'oa':
      return [
        link('title', content.url, content.title || content.url),
        element('p', { class: 'plain dim' }, cut(content.text)),
        ...(content.type === 'link' && content.picture !== undefined
          ? [link('image', content.picture, translate('[image]'))]
          : []),
      ];
    case 'feed':
      return content.links.map(({ title, url, picture }) =>
        element('div', { class: 'feed' }, link('title', url, title), link('image', picture, translate('[image]'))),
      );
    case 'media':
      return [element('p', { class: 'plain' }, `${content.media} `, element('code', {}, content.mediaId))];
  }
}

/** The title appears in the chat list, not in the message itself. */
function listTitle(title: string, translate: Translate): Element {
  return element(
    'p',
    { class: 'list-title', title: translate('Shown in the chat list and in notifications') },
    cut(title),
  );
}

function cut(text: string): string {
  return text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN)}…` : text;
}
