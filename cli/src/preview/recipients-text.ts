import {
  type AlertRecipients,
  alertWhere,
  listPhrase,
  phrase,
  type SampleAlert,
  sentencesPhrase,
  sourcePlace,
} from '#core';
import { alignColumns } from '../terminal/align-columns.js';
import { printable } from '../terminal/printable.js';
import type { Terminal } from '../terminal/terminal.js';
import { assumptionLines, assumptionsOf } from './assumption-lines.js';
import { failingTemplates } from './failing-templates.js';
import { incidentLines } from './incident-lines.js';
import { leftOutLines } from './left-out-lines.js';
import { countOutcomes, summaryText } from './outcome-counts.js';
import type { RoutedFor } from './routed-for.js';
import { showPlace } from './show-place.js';
import { targetLine } from './target-line.js';
import { unreachedReceivers } from './unreached-receivers.js';

interface Shown {
  /** The receivers to speak of, by index. */
  readonly wanted: (receiver: number) => boolean;
  /** Their name; undefined: all receivers. */
  readonly receiver: string | undefined;
}

/** The receivers of each alert, the receivers that no alert reaches, and a summary, for users. */
export function recipientsText(
  samples: readonly SampleAlert[],
  recipients: readonly AlertRecipients[],
  { routing, target, leftOut }: RoutedFor,
  { wanted, receiver: only }: Shown,
  terminal: Terminal,
): string {
  const { out: colors, translate } = terminal;
  const { pipeline } = routing;
  const { cluster } = pipeline;
  const nameOf = (receiver: number): string =>
    printable(cluster.receivers[receiver]?.facts.name || translate(phrase('(no name)')));
  const rows = samples.map(({ labels }, index) => {
    const { delivered = [], lost = [], reason } = recipients[index] ?? {};
    const reached = delivered.map(nameOf);
    const answers = [
      ...(reached.length > 0 ? [phrase('Reaches {receivers}.', { receivers: listPhrase(reached) })] : []),
      ...lost.map(({ receiver, text, summary }) =>
        phrase('Lost on the way to {receiver}: {reason}', {
          receiver: nameOf(receiver),
          reason: summary ? phrase('Its template fails, see below.') : text,
        }),
      ),
      ...(reason ? [reason.text] : []),
    ];
    const answer = sentencesPhrase(answers);
    const alert = labels.alertname ?? translate(phrase('(no alertname)'));
    const mark = delivered.length > 0 && lost.length === 0 ? '✔' : '✖';
    return [mark, printable(alert), printable(alertWhere(labels)), answer ? printable(translate(answer)) : ''];
  });
  const lines = alignColumns(rows).map((line) => (line.startsWith('✔') ? colors.green(line) : line));
  const unreached = unreachedReceivers(recipients, routing)
    .filter(wanted)
    .flatMap((index) => {
      const receiver = cluster.receivers[index];
      return receiver ? [`  ${nameOf(index)}  ${colors.dim(showPlace(sourcePlace(receiver)))}`] : [];
    });
  const quiet = unreached.length > 0 ? [[translate(phrase('Receivers that no alert reaches:')), ...unreached]] : [];
  return [
    ...leftOutLines(leftOut, terminal),
    ...incidentLines(routing.incidents, terminal),
    lines.join('\n'),
    ...failingTemplates(
      recipients.flatMap(({ lost }) => lost),
      nameOf,
      terminal,
    ),
    ...quiet.map((part) => part.join('\n')),
    summaryText(countOutcomes(recipients), only, translate),
    ...assumptionLines(assumptionsOf(routing, recipients), terminal),
    targetLine([target], terminal),
  ].join('\n\n');
}
