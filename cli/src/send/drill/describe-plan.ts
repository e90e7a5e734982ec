import { phrase } from '#core';
import { count } from '../../terminal/count.js';
import { printable } from '../../terminal/printable.js';
import { quoteLines } from '../../terminal/quote-lines.js';
import type { Terminal } from '../../terminal/terminal.js';
import { minutesOf } from '../decide-pace.js';
import { failureLines, loadLines } from '../report-dry-run.js';
import type { PlannedDrill, PlannedReceiver } from './plan-drill.js';

/** The whole list of a drill: each receiver with its targets, the messages to each robot, and the message. */
export function describePlan(
  { receivers, loads, messageOf, remarks }: PlannedDrill,
  terminal: Terminal,
): readonly string[] {
  const { out: colors, translate } = terminal;
  const example = messageOf(receivers[0]?.name ?? '');
  const minutes = minutesOf(loads);
  return [
    ...receivers.flatMap((receiver) => receiverLines(receiver, terminal)),
    ...remarks.map((remark) => colors.dim(printable(translate(remark)))),
    translate(phrase('Messages:')),
    ...loadLines(
      loads.map((load) => ({ ...load, tooMany: false })),
      terminal,
    ),
    ...(minutes > 0
      ? [translate(phrase('They are sent at DingTalk’s rate, in at least {minutes} min.', { minutes }))]
      : []),
    translate(phrase('Nobody is mentioned. The message to “{name}”:', { name: receivers[0]?.name ?? '' })),
    ...quoteLines(example.text, colors).map((line) => `  ${line}`),
  ];
}

function receiverLines(
  { name, labels, omitted, failures, remarks }: PlannedReceiver,
  terminal: Terminal,
): readonly string[] {
  const { out: colors, translate } = terminal;
  return [
    printable(name || translate(phrase('(no name)'))),
    ...labels.map((label) => `  • ${printable(translate(label))}`),
    ...omitted.map(({ target, reason }) => {
      const line = phrase('{target}: receives nothing. {reason}', { target: target.label, reason });
      return `  ${colors.red('✖')} ${printable(translate(line))}`;
    }),
    ...failureLines(failures, terminal),
    ...remarks.map((remark) => `  ${colors.dim(printable(translate(remark)))}`),
  ];
}

/** The question before a drill. */
export function drillQuestion(drill: PlannedDrill, terminal: Terminal): string {
  const { translate } = terminal;
  const receivers = count(drill.receivers.length, phrase('{count} receiver'), phrase('{count} receivers'));
  const total = drill.loads.reduce((sum, { messages }) => sum + messages, 0);
  const messages = count(total, phrase('{count} message'), phrase('{count} messages'));
  return [
    ...describePlan(drill, terminal),
    ...drill.hosts.map((host) => printable(translate(host))),
    translate(phrase('Send a fire drill to {receivers} ({messages})?', { receivers, messages })),
  ].join('\n');
}
