import type { Message } from '../../model/dingtalk-message.js';

/**
 * The part of a message that is empty although DingTalk requires it, so that robots and conversations reject the message;
 * undefined for none.
 *
 * @param message as sent, with a robot's keywords and mentions
 */
export function emptyPart(message: Message): 'text' | 'title' | undefined {
  if (message.text.trim() === '') return 'text';
  return message.type === 'markdown' && message.title === '' ? 'title' : undefined;
}
