import { type Phrase, phrase } from '#core';
import type { TestedMessage } from '#sender';

/** The maximum characters and lines of a message in a dialog. */
const SHOWN_LENGTH = 600;
const SHOWN_LINES = 14;

export interface MessageExcerpt {
  readonly text: string;
  /** Whether the text is not the whole message. */
  readonly cut: boolean;
}

/** The start of the messages as shown in the chat. */
export function excerptOf(messages: readonly Pick<TestedMessage, 'shown'>[]): MessageExcerpt {
  const whole = messages.map(({ shown }) => shown.trimEnd()).join('\n\n');
  const lines = whole.split('\n');
  const few = lines.slice(0, SHOWN_LINES).join('\n');
  const text = few.length > SHOWN_LENGTH ? Array.from(few).slice(0, SHOWN_LENGTH).join('') : few;
  return text === whole ? { text, cut: false } : { text: `${text.trimEnd()}…`, cut: true };
}

/** The number and size of the messages: `markdown, 412 of 19960 bytes`. */
export function describeSize(messages: readonly Pick<TestedMessage, 'type' | 'size' | 'limit'>[]): Phrase {
  const [first] = messages;
  const size = Math.max(...messages.map((message) => message.size));
  const gaps = { type: first?.type ?? 'text', size, limit: first?.limit ?? 0 };
  return messages.length === 1
    ? phrase('{type}, {size} of {limit} bytes', gaps)
    : phrase('{type}, {count} messages, at most {size} of {limit} bytes', {
        ...gaps,
        count: messages.length,
      });
}
