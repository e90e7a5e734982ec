import { type Message, type Phrase, type PhraseArgument, phrase } from '#core';
import type { ForeseenFailure, TargetLoad } from '#sender';
import { noteLines, notesJson } from '../preview/message-notes.js';
import { count } from '../terminal/count.js';
import { printable } from '../terminal/printable.js';
import { quoteLines } from '../terminal/quote-lines.js';
import type { Terminal, Translate } from '../terminal/terminal.js';
import { describeOverload } from './decide-pace.js';
import type { PlannedTest } from './plan-test.js';

/** The targets and messages for users. Contains no credentials. */
export async function reportDryRun(test: PlannedTest, terminal: Terminal): Promise<string> {
  const { describeOrigin, outgoing } = await import('#sender');
  const { out: colors, translate } = terminal;
  const messages = test.sendings
    .flatMap((sending) => outgoing(sending, test.extras))
    .flatMap(({ target, message, part, parts, bytes }) => [
      `  ${translate(headOf({ target, part, parts, type: message.type, bytes: count(bytes, phrase('{count} byte'), phrase('{count} bytes')) }))}`,
      ...noteLines(message, terminal).map((line) => `    ${line}`),
      ...quoteMessage(message, terminal),
    ]);
  const title = phrase('Dry run: nothing is sent. Targets of receiver “{name}”:', { name: test.receiver.name });
  return [
    printable(translate(title)),
    ...test.labels.map((label) => `  • ${printable(translate(label))}`),
    ...test.origins.map(({ field, origin }) => {
      const line = phrase('{field} from {origin}', { field, origin: describeOrigin(origin) });
      return `  ${colors.dim(printable(translate(line)))}`;
    }),
    ...test.remarks.map((remark) => `  ${colors.dim(printable(translate(remark)))}`),
    ...messages,
    ...loadLines(test.loads, terminal),
    ...failureLines(test.failures, terminal),
  ].join('\n');
}

/** The messages to each robot and chat, and those that are too many. */
export function loadLines(loads: readonly TargetLoad[], { out: colors, translate }: Terminal): readonly string[] {
  return [
    ...loads.map(({ target, messages }) => {
      const amount = count(messages, phrase('{count} message'), phrase('{count} messages'));
      return `  ${printable(translate(phrase('{target}: {amount}', { target: target.label, amount })))}`;
    }),
    ...describeOverload(loads).map((text) => `  ${colors.yellow(`▲ ${printable(translate(text))}`)}`),
  ];
}

/** Why sending fails: the cause and the remedy for each target. */
export function failureLines(
  failures: readonly ForeseenFailure[],
  { out: colors, translate }: Terminal,
): readonly string[] {
  return failures.flatMap(({ target, cause, remedy }) => [
    `  ${colors.red('✖')} ${printable(translate(phrase('{target}: sending fails', { target: target.label })))}`,
    `    ${printable(translate(phrase('Cause: {cause}', { cause })))}`,
    `    ${printable(translate(phrase('What to do: {remedy}', { remedy })))}`,
  ]);
}

/** The same for programs. */
export async function reportDryRunJson(test: PlannedTest, { translate, translations }: Terminal): Promise<string> {
  const { outgoing } = await import('#sender');
  const { receiver, labels, origins, remarks, sendings, extras, loads, failures, unmatched } = test;
  const report = {
    receiver: receiver.name,
    dryRun: true,
    targets: labels.map(translate),
    credentials: origins.map(({ field, origin: { kind, ...where } }) => ({ field, from: kind, ...where })),
    remarks: remarks.map(translate),
    messages: sendings
      .flatMap((sending) => outgoing(sending, extras))
      .map((sent) => ({ ...sent, notes: notesJson(sent.message, translations) })),
    counts: loads,
    failures: translateFailures(failures, translate),
    unmatched,
  };
  return JSON.stringify(report, undefined, 2);
}

export function translateFailures(failures: readonly ForeseenFailure[], translate: Translate): readonly object[] {
  return failures.map((failure) => ({
    ...failure,
    cause: translate(failure.cause),
    remedy: translate(failure.remedy),
  }));
}

function headOf(gaps: Readonly<Record<'target' | 'type' | 'part' | 'parts' | 'bytes', PhraseArgument>>): Phrase {
  return gaps.parts === 1
    ? phrase('Message to the {target} ({type}), in a request of {bytes}:', gaps)
    : phrase('Message to the {target} ({type}, part {part} of {parts}), in a request of {bytes}:', gaps);
}

function quoteMessage(message: Message, { out: colors, translate }: Terminal): readonly string[] {
  const title =
    message.type === 'markdown' ? `${translate(phrase('title: {title}', { title: message.title }))}\n\n` : '';
  return quoteLines(`${title}${message.text}`, colors).map((line) => `    ${line}`);
}
