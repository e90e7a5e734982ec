import type { Button, MessageContent } from '../received-message.js';
import { type JsonObject, optionalText, type Part, part, parts, text } from './fields.js';

/** The message types of robots, by their name in the body (DingTalk: custom robot API, message types). */
const readers: Readonly<Record<string, (body: JsonObject) => MessageContent>> = {
  text: (body) => ({ type: 'text', text: text(part(body, 'text'), 'content') }),
  markdown: (body) => {
    const markdown = part(body, 'markdown');
    return { type: 'markdown', title: text(markdown, 'title'), text: text(markdown, 'text') };
  },
  link: (body) => {
    const link = part(body, 'link');
    const content = {
      type: 'link',
      title: text(link, 'title'),
      text: text(link, 'text'),
      url: text(link, 'messageUrl'),
    } as const;
    const picture = optionalText(link, 'picUrl');
    return picture === undefined ? content : { ...content, picture };
  },
  actionCard: (body) => {
    const card = part(body, 'actionCard');
    return {
      type: 'card',
      title: text(card, 'title'),
      text: text(card, 'text'),
      buttons: cardButtons(card),
      horizontal: card.value.btnOrientation === '1',
    };
  },
  feedCard: (body) => ({
    type: 'feed',
    links: parts(part(body, 'feedCard'), 'links').map((link) => ({
      title: text(link, 'title'),
      url: text(link, 'messageURL'),
      picture: text(link, 'picURL'),
    })),
  }),
};

/** With `singleTitle` and `singleURL`, DingTalk ignores `btns`. */
function cardButtons(card: Part): readonly Button[] {
  const title = optionalText(card, 'singleTitle');
  if (title !== undefined || card.value.btns === undefined)
    return [{ title: text(card, 'singleTitle'), url: text(card, 'singleURL') }];
  return parts(card, 'btns').map((button) => ({ title: text(button, 'title'), url: text(button, 'actionURL') }));
}

/**
 * Reads only the object that `msgtype` names: notification-manager always sends both `text` and `markdown`, one of them
 * empty. Undefined for an unknown type. @throws {MissingField}
 */
export function readRobotContent(msgtype: string, body: JsonObject): MessageContent | undefined {
  return Object.hasOwn(readers, msgtype) ? readers[msgtype]?.(body) : undefined;
}
