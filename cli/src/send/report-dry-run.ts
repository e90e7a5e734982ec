import { count } from '../terminal/count.js';
import { printable } from '../terminal/printable.js';
import type { Colors } from '../terminal/terminal.js';
import type { PreparedTest } from './prepare-test.js';
import { showMessage } from './show-message.js';
import { outgoing } from './test-message.js';

/** What would be sent where, for people. Nothing secret is in it. */
export function reportDryRun(test: PreparedTest, colors: Colors): string {
  const messages = messagesOf(test).flatMap(({ target, message, bytes }) => [
    `  The ${target} would get this ${message.type} message, in a request of ${count(bytes, 'byte')}:`,
    ...showMessage(message, colors),
  ]);
  return [
    `Dry run, nothing is sent. Receiver “${printable(test.receiver.name)}” would send to`,
    ...test.labels.map((label) => `  • ${printable(label)}`),
    ...test.remarks.map((remark) => `  ${colors.dim(printable(remark))}`),
    ...messages,
  ].join('\n');
}

/** The same for programs. */
export function reportDryRunJson(test: PreparedTest): string {
  const { receiver, labels, remarks } = test;
  const report = { receiver: receiver.name, dryRun: true, targets: labels, remarks, messages: messagesOf(test) };
  return JSON.stringify(report, undefined, 2);
}

function messagesOf({ targets, message, extras }: PreparedTest) {
  return targets.map((target) => ({ target: target.kind, ...outgoing(target, message, extras) }));
}
