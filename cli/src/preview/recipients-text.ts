import { type AlertRecipients, alertWhere, phrase, type SampleAlert, sourcePlace } from '#core';
import { alignColumns } from '../terminal/align-columns.js';
import { printable } from '../terminal/printable.js';
import type { Terminal } from '../terminal/terminal.js';
import { assumptionLines } from './assumption-lines.js';
import type { RoutedFor } from './routed-for.js';
import { showPlace } from './show-place.js';
import { targetLine } from './target-line.js';
import { unreachedReceivers } from './unreached-receivers.js';

/** The receivers of each alert, and the receivers that no alert reaches, for users. */
export function recipientsText(
  samples: readonly SampleAlert[],
  recipients: readonly AlertRecipients[],
  { routing, target }: RoutedFor,
  terminal: Terminal,
): string {
  const { out: colors, translate } = terminal;
  const { assumptions, pipeline } = routing;
  const { cluster } = pipeline;
  const nameOf = (receiver: number): string =>
    printable(cluster.receivers[receiver]?.facts.name || translate(phrase('(no name)')));
  const rows = samples.map(({ labels }, index) => {
    const { delivered = [], lost = [], reason } = recipients[index] ?? {};
    const answers = [
      ...delivered.map((receiver) => translate(phrase('to {receiver}', { receiver: nameOf(receiver) }))),
      ...lost.map(({ receiver, text }) =>
        translate(phrase('lost on the way to {receiver}: {reason}', { receiver: nameOf(receiver), reason: text })),
      ),
      ...(reason ? [translate(reason.text)] : []),
    ];
    const alert = labels.alertname ?? translate(phrase('(no alertname)'));
    const mark = delivered.length > 0 && lost.length === 0 ? '✔' : '✖';
    return [mark, printable(alert), printable(alertWhere(labels)), printable(answers.join('; '))];
  });
  const lines = alignColumns(rows).map((line) => (line.startsWith('✔') ? colors.green(line) : line));
  const incidents = routing.incidents.map(({ text, at }) =>
    colors.red(`✖ ${printable(translate(text))}${at ? `  ${showPlace(at)}` : ''}`),
  );
  const unreached = unreachedReceivers(recipients, routing).flatMap((index) => {
    const receiver = cluster.receivers[index];
    return receiver ? [`  ${nameOf(index)}  ${colors.dim(showPlace(sourcePlace(receiver)))}`] : [];
  });
  const quiet = unreached.length > 0 ? [[translate(phrase('Receivers that no alert reaches:')), ...unreached]] : [];
  return [
    ...(incidents.length > 0 ? [incidents.join('\n')] : []),
    lines.join('\n'),
    ...quiet.map((part) => part.join('\n')),
    ...assumptionLines(
      assumptions.map(({ text }) => text),
      terminal,
    ),
    targetLine([target], terminal),
  ].join('\n\n');
}
