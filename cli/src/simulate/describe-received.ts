import { type Phrase, phrase } from '#core';
import type { MessageContent, ReceivedMessage } from '#simulator';
import { labelled } from '../terminal/labelled.js';
import { printable } from '../terminal/printable.js';
import { quoteLines } from '../terminal/quote-lines.js';
import type { Terminal } from '../terminal/terminal.js';
import { SIGNATURES, type SimulatorWords, senderPhrase } from './simulator-words.js';

/** A received message and DingTalk's response. */
export function describeReceived(
  message: ReceivedMessage,
  words: SimulatorWords,
  { out: colors, translate }: Pick<Terminal, 'out' | 'translate'>,
): string {
  const { time, chatId, accepted, answer, explanation, msgtype, content, signature, warnings, fault } = message;
  const clock = new Date(time).toTimeString().slice(0, 8);
  const sender = translate(senderPhrase(message));
  const where = chatId === undefined ? sender : `${sender} → ${chatId}`;
  const what = printable(msgtype ?? translate(phrase('no message')));
  const signed =
    signature === 'none'
      ? what
      : phrase('{message}, signature {state}', { message: what, state: SIGNATURES[signature] });
  const arrival = phrase('{sender}: {message}', { sender: printable(where), message: signed });
  const row = (text: Phrase): string => `    ${printable(translate(text))}`;
  const mark = accepted ? colors.green('✔') : colors.red('✖');
  return [
    `${colors.dim(clock)} ${mark} ${translate(arrival)}`,
    ...(accepted || !answer
      ? []
      : [row(phrase('response: {code} {message}', { code: answer.errcode, message: answer.errmsg }))]),
    ...(explanation
      ? [
          row(phrase('cause: {reason}', { reason: words(explanation.why) })),
          row(phrase('fix: {fix}', { fix: words(explanation.fix) })),
        ]
      : []),
    ...(fault === undefined ? [] : [row(phrase('injected fault: {fault}', { fault }))]),
    ...(content ? quoteLines(textOf(content), colors).map((line) => `    ${line}`) : []),
    ...warnings.map(
      ({ text }) => `    ${labelled(colors.yellow(translate(phrase('note:'))), printable(words(text)), translate)}`,
    ),
  ].join('\n');
}

function textOf(content: MessageContent): string {
  switch (content.type) {
    case 'text':
      return content.text;
    case 'feed':
      return content.links.map(({ title, url }) => `${title} ${url}`).join('\n');
    case 'media':
      return `${content.media} ${content.mediaId}`;
    default:
      return `${content.title}\n${content.text}`;
  }
}
