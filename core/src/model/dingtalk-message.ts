/** What a DingTalk group shows. Only these two types leave the notification manager. */
export type Message =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'markdown'; readonly title: string; readonly text: string };

export type MessageType = Message['type'];

/** The part of a message that is sent; only markdown has a title. */
export function toMessage({
  type,
  title,
  text,
}: {
  readonly type: MessageType;
  readonly title: string;
  readonly text: string;
}): Message {
  return type === 'markdown' ? { type, title, text } : { type, text };
}

/** What the receiver's chatbot section adds to every message. */
export interface ChatbotExtras {
  readonly keywords?: readonly string[];
  readonly atMobiles?: readonly string[];
  readonly atUsers?: readonly string[];
  readonly atAll?: boolean;
}
