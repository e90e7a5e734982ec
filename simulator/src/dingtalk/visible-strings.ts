import type { MessageContent } from '../received-message.js';

/** What a reader sees of a message, including its title in the chat list. Keywords are matched against these. */
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

/** Keywords are case-sensitive. */
export function containsKeyword(content: MessageContent, keywords: readonly string[]): boolean {
  return visibleStrings(content).some((visible) => keywords.some((keyword) => visible.includes(keyword)));
}
