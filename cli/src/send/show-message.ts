import type { Message } from '#core';
import { printable } from '../terminal/printable.js';
import type { Colors } from '../terminal/terminal.js';

/** A message as lines that stand out from what is said about it. */
export function showMessage(message: Message, colors: Colors): readonly string[] {
  const title = message.type === 'markdown' ? [`title: ${message.title}`, ''] : [];
  return [...title, ...message.text.split('\n')].map((line) => `    ${colors.dim('│')} ${printable(line)}`.trimEnd());
}
