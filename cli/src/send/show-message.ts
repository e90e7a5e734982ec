import { type Message, phrase } from '#core';
import { printable } from '../terminal/printable.js';
import type { Terminal } from '../terminal/terminal.js';

/** A message as lines that stand out from what is said about it. */
export function showMessage(
  message: Message,
  { out: colors, translate }: Pick<Terminal, 'out' | 'translate'>,
): readonly string[] {
  const title = message.type === 'markdown' ? [translate(phrase('title: {title}', { title: message.title })), ''] : [];
  return [...title, ...message.text.split('\n')].map((line) => `    ${colors.dim('│')} ${printable(line)}`.trimEnd());
}
