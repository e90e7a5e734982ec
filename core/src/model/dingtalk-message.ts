/** A message as a DingTalk group shows it. The notification manager sends only these two types. */
export type Message =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'markdown'; readonly title: string; readonly text: string };

export type MessageType = Message['type'];

/** The fields of a message that are sent. Only markdown messages have a title. */
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

/** The additions of a receiver's chatbot section to every message. */
export interface ChatbotExtras {
  readonly keywords?: readonly string[];
  readonly atMobiles?: readonly string[];
  readonly atUsers?: readonly string[];
  readonly atAll?: boolean;
}
