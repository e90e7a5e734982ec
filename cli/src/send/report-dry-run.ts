import { type Message, type Phrase, type PhraseArgument, phrase } from '#core';
import { count } from '../terminal/count.js';
import { printable } from '../terminal/printable.js';
import { quoteLines } from '../terminal/quote-lines.js';
import type { Terminal } from '../terminal/terminal.js';
import type { PlannedTest } from './plan-test.js';

/** The targets and messages for users. Contains no credentials. */
export async function reportDryRun(test: PlannedTest, terminal: Terminal): Promise<string> {
  const { describeOrigin, outgoing } = await import('#sender');
  const { out: colors, translate } = terminal;
  const messages = test.sendings
    .flatMap((sending) => outgoing(sending, test.extras))
    .flatMap(({ target, message, part, parts, bytes }) => [
      `  ${translate(headOf({ target, part, parts, type: message.type, bytes: count(bytes, phrase('{count} byte'), phrase('{count} bytes')) }))}`,
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
  ].join('\n');
}

/** The same for programs. */
export async function reportDryRunJson(test: PlannedTest, { translate }: Terminal): Promise<string> {
  const { outgoing } = await import('#sender');
  const { receiver, labels, origins, remarks, sendings, extras } = test;
  const report = {
    receiver: receiver.name,
    dryRun: true,
    targets: labels.map(translate),
    credentials: origins.map(({ field, origin: { kind, ...where } }) => ({ field, from: kind, ...where })),
    remarks: remarks.map(translate),
    messages: sendings.flatMap((sending) => outgoing(sending, extras)),
  };
  return JSON.stringify(report, undefined, 2);
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
