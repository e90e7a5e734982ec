import type { MessageAnswerPart } from '#server/protocol';
import type { Message } from '../../../../core/src/model/dingtalk-message.js';

/** The message of a request, without the receiver's additions. */
export function messageOf({ type, title, text }: Pick<MessageAnswerPart, 'type' | 'title' | 'text'>): Message {
  return type === 'text' ? { type, text } : { type, title, text };
}
