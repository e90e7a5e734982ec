import {
  alertName,
  appliedTitle,
  beforeTitle,
  type DeployedExplanation,
  driftWords,
  IF_IT_DID,
  type ManagerTarget,
  NO_RECEIVERS,
  receiverTitle,
  stopsBefore,
} from '#core';
import { assumptionLines } from '../preview/assumption-lines.js';
import { MARKS, stepLines } from '../preview/explanation-text.js';
import { incidentLines } from '../preview/incident-lines.js';
import { targetLine } from '../preview/target-line.js';
import { printable } from '../terminal/printable.js';
import type { Terminal } from '../terminal/terminal.js';
import { driftLines } from './drift-lines.js';

/** The way of an alert through a cluster, for people. */
export function deployedText(explanation: DeployedExplanation, target: ManagerTarget, terminal: Terminal): string {
  const { alert, receivers, incidents, drift, notes, assumptions } = explanation;
  const { out: colors, translate } = terminal;
  const name = alertName(alert);
  const blocks = receivers.map((receiver) => {
    const { deployed, applied, drift: own } = receiver;
    const place = own ? colors.yellow(`  (${printable(translate(driftWords(own)))})`) : '';
    const after = appliedTitle(receiver, name);
    return [
      colors.bold(printable(translate(receiverTitle(receiver, name)))) + place,
      ...stepLines(deployed?.steps ?? [], terminal),
      ...(after
        ? [colors.yellow(printable(`  ${translate(after)}`)), ...stepLines((applied?.steps ?? []).slice(-1), terminal)]
        : []),
    ].join('\n');
  });
  return [
    ...beforeLines(explanation, terminal),
    ...incidentLines(incidents, terminal),
    ...blocks,
    ...(receivers.length === 0 ? [translate(NO_RECEIVERS)] : []),
    ...(drift ? driftLines(drift, terminal) : []),
    ...notes.map((note) => colors.dim(printable(translate(note)))),
    ...assumptionLines(assumptions, terminal),
    targetLine([target], terminal),
  ].join('\n\n');
}

/** What Alertmanager does, in one block. */
function beforeLines(explanation: DeployedExplanation, { out: colors, translate }: Terminal): readonly string[] {
  const title = beforeTitle(explanation);
  if (!title) return [];
  const paint = { passed: colors.green, assumed: colors.yellow, stopped: colors.red };
  return [
    [
      colors.bold(printable(translate(title))),
      ...explanation.alertmanager.map(({ verdict, text }) =>
        paint[verdict](`  ${MARKS[verdict]} ${printable(translate(text))}`),
      ),
      ...(stopsBefore(explanation) ? [colors.dim(`  ${translate(IF_IT_DID)}`)] : []),
    ].join('\n'),
  ];
}
