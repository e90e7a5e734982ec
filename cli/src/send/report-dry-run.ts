import { count } from '../terminal/count.js';
import { printable } from '../terminal/printable.js';
import type { Colors } from '../terminal/terminal.js';
import { showMessage } from './show-message.js';
import type { Outgoing } from './test-message.js';

/** What would be sent where. Nothing secret is in it. */
export interface DryRun {
  readonly receiver: string;
  /** The places where the message would appear. */
  readonly labels: readonly string[];
  readonly remarks: readonly string[];
  readonly outgoing: readonly Outgoing[];
}

export function reportDryRun({ receiver, labels, remarks, outgoing }: DryRun, colors: Colors): string {
  const messages = outgoing.flatMap(({ kind, message, bytes }) => [
    `  The ${kind} would get this ${message.type} message, in a request of ${count(bytes, 'byte')}:`,
    ...showMessage(message, colors),
  ]);
  return [
    `Dry run, nothing is sent. Receiver “${printable(receiver)}” would send to`,
    ...labels.map((label) => `  • ${printable(label)}`),
    ...remarks.map((remark) => `  ${colors.dim(printable(remark))}`),
    ...messages,
  ].join('\n');
}

export function reportDryRunJson({ receiver, labels, remarks, outgoing }: DryRun): string {
  return JSON.stringify({ receiver, dryRun: true, targets: labels, remarks, messages: outgoing }, undefined, 2);
}
