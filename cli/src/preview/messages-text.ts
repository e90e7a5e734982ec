import { type Delivery, type DeliveryFailure, listPhrase, phrase } from '#core';
import { printable } from '../terminal/printable.js';
import { quoteLines } from '../terminal/quote-lines.js';
import type { Terminal } from '../terminal/terminal.js';
import type { ReceiverDeliveries } from './deliveries-for.js';
import { noteLines } from './message-notes.js';
import { showPlace } from './show-place.js';

/** The messages as shown in the chats, one below the other. */
export function messagesText(receivers: readonly ReceiverDeliveries[], terminal: Terminal): string {
  const blocks = receivers.flatMap(({ name, isOff, deliveries }) =>
    withoutRepetition(deliveries).flatMap((delivery) => describeDelivery({ name, isOff }, delivery, terminal)),
  );
  return blocks.length > 0 ? blocks.join('\n\n') : terminal.translate(phrase('No messages.'));
}

/** What fails in a template is told once, not for each group of alerts. */
function withoutRepetition(deliveries: readonly Delivery[]): readonly Delivery[] {
  const told = new Set<string>();
  return deliveries.filter(({ target, failure, unknownText }) => {
    const reason = failure?.summary ?? unknownText?.text;
    if (!reason) return true;
    const key = JSON.stringify([target, reason, failure?.at]);
    const isNew = !told.has(key);
    told.add(key);
    return isNew;
  });
}

function describeDelivery(
  { name, isOff }: Pick<ReceiverDeliveries, 'name' | 'isOff'>,
  { target, chatIds, messages, failure, unknownText, doubt }: Delivery,
  terminal: Terminal,
): readonly string[] {
  const { out: colors, translate } = terminal;
  const receiver = colors.bold(printable(name || translate(phrase('(no name)'))));
  const to =
    target === 'chatbot'
      ? phrase('chatbot')
      : phrase('chats {chats}', { chats: listPhrase(chatIds.map((id) => printable(id))) });
  const notes = [
    ...(isOff ? [colors.yellow(`  ▲ ${translate(phrase('Switched off (enabled: false): nothing is sent.'))}`)] : []),
    ...(failure ? [colors.red(`  ✖ ${printable(translate(failure.text))}${placeOf(failure)}`)] : []),
    ...(unknownText ? [colors.yellow(`  ▲ ${printable(translate(unknownText.text))}`)] : []),
    ...(doubt ? [colors.yellow(`  ▲ ${printable(translate(doubt.text))}`)] : []),
  ];
  if (messages.length === 0) return [[`${receiver}  ${translate(to)}`, ...notes].join('\n')];
  return messages.map(({ type, title, shown, size, limit, rejection }, index) => {
    const facts = phrase('{type}, {size} of {limit} bytes, part {part} of {parts}', {
      type,
      size,
      limit,
      part: index + 1,
      parts: messages.length,
    });
    const text = type === 'markdown' && title !== '' ? `${title}\n\n${shown}` : shown;
    return [
      `${receiver}  ${translate(to)}  ${colors.dim(translate(facts))}`,
      ...notes,
      ...(rejection ? [colors.red(`  ✖ ${translate(rejection.text)}`)] : []),
      ...noteLines({ type, text: shown }, terminal).map((line) => `  ${line}`),
      ...quoteLines(text, colors).map((line) => `  ${line}`),
    ].join('\n');
  });
}

/** Where a template fails. */
function placeOf({ summary, at }: DeliveryFailure): string {
  return summary && at ? `  ${showPlace(at)}` : '';
}
