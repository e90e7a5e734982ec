import type { MessageContent, ReceivedMessage } from '#simulator';
import { printable } from '../terminal/printable.js';
import type { Colors } from '../terminal/terminal.js';

/** A message as DingTalk received it, and what DingTalk said of it. */
export function describeReceived(message: ReceivedMessage, colors: Colors): string {
  const { time, sender, chatId, accepted, answer, explanation, msgtype, content, signature, warnings, fault } = message;
  const clock = new Date(time).toTimeString().slice(0, 8);
  const where = chatId === undefined ? sender : `${sender} → ${chatId}`;
  const signed = signature === 'none' ? '' : `, signature ${signature}`;
  const mark = accepted ? colors.green('✔') : colors.red('✖');
  return [
    `${colors.dim(clock)} ${mark} ${printable(where)}: ${printable(msgtype ?? 'no message')}${signed}`,
    ...(accepted || !answer ? [] : [`    answered ${answer.errcode}: ${printable(answer.errmsg)}`]),
    ...(explanation ? [`    why: ${printable(explanation.why)}`, `    fix: ${printable(explanation.fix)}`] : []),
    ...(fault === undefined ? [] : [`    fault injected: ${fault}`]),
    ...linesOf(content).map((line) => `    ${colors.dim('│')} ${printable(line)}`.trimEnd()),
    ...warnings.map(({ text }) => `    ${colors.yellow('note:')} ${printable(text)}`),
  ].join('\n');
}

function linesOf(content: MessageContent | undefined): readonly string[] {
  if (content === undefined) return [];
  switch (content.type) {
    case 'text':
      return content.text.split('\n');
    case 'feed':
      return content.links.map(({ title, url }) => `${title} ${url}`);
    case 'media':
      return [`${content.media} ${content.mediaId}`];
    default:
      return [content.title, ...content.text.split('\n')];
  }
}
