import type { MessageContent } from '../received-message.js';

/** What a reader sees of a message, its title in the list of chats included: where keywords are looked for. */
export function visibleStrings(content: MessageContent): readonly string[] {
  switch (content.type) {
    case 'text':
      return [content.text];
    case 'markdown':
    case 'link':
    case 'oa':
      return [content.title, content.text];
    case 'card':
      return [content.title, content.text, ...content.buttons.map((button) => button.title)];
    case 'feed':
      return content.links.map((link) => link.title);
    case 'media':
      return [];
  }
}

/** Upper and lower case differ. */
export function holdsKeyword(content: MessageContent, keywords: readonly string[]): boolean {
  return visibleStrings(content).some((visible) => keywords.some((keyword) => visible.includes(keyword)));
}
