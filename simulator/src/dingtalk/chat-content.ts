import type { Button, MessageContent } from '../received-message.js';
import { type JsonObject, optionalText, type Part, part, parts, text } from './fields.js';

/** The message types of conversations, which are those of work notifications, with underscores (DingTalk: send group messages). */
const readers: Readonly<Record<string, (msg: JsonObject) => MessageContent>> = {
  text: (msg) => ({ type: 'text', text: text(part(msg, 'text'), 'content') }),
  markdown: (msg) => {
    const markdown = part(msg, 'markdown');
    return { type: 'markdown', title: text(markdown, 'title'), text: text(markdown, 'text') };
  },
  link: (msg) => {
    const link = part(msg, 'link');
    const url = optionalText(link, 'messageUrl') ?? text(link, 'message_url');
    const content = { type: 'link', title: text(link, 'title'), text: text(link, 'text'), url } as const;
    const picture = optionalText(link, 'picUrl') ?? optionalText(link, 'pic_url');
    return picture === undefined ? content : { ...content, picture };
  },
  action_card: (msg) => {
    const card = part(msg, 'action_card');
    const horizontal = card.value.btn_orientation === '1';
    return {
      type: 'card',
      title: text(card, 'title'),
      text: text(card, 'markdown'),
      buttons: buttons(card),
      horizontal,
    };
  },
  oa: (msg) => {
    const oa = part(msg, 'oa');
    const body: Part = { path: 'oa.body', value: part(oa.value, 'body').value };
    const title = optionalText(body, 'title') ?? '';
    return { type: 'oa', title, text: optionalText(body, 'content') ?? '', url: text(oa, 'message_url') };
  },
  image: (msg) => media(msg, 'image'),
  voice: (msg) => media(msg, 'voice'),
  file: (msg) => media(msg, 'file'),
};

function buttons(card: Part): readonly Button[] {
  const title = optionalText(card, 'single_title');
  if (title !== undefined) return [{ title, url: text(card, 'single_url') }];
  return parts(card, 'btn_json_list').map((button) => ({
    title: text(button, 'title'),
    url: text(button, 'action_url'),
  }));
}

function media(msg: JsonObject, kind: 'image' | 'voice' | 'file'): MessageContent {
  return { type: 'media', media: kind, mediaId: text(part(msg, kind), 'media_id') };
}

/** Undefined for an unknown type. @throws {MissingField} with a path below `msg` */
export function readChatContent(msgtype: string, msg: JsonObject): MessageContent | undefined {
  return Object.hasOwn(readers, msgtype) ? readers[msgtype]?.(msg) : undefined;
}
