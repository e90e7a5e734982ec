import { type DeployedExplanation, type ManagerTarget, phrase } from '#core';
import { assumptionLines } from '../preview/assumption-lines.js';
import { MARKS, nameOf, outcomeTitle, stepLines } from '../preview/explanation-text.js';
import { incidentLines } from '../preview/incident-lines.js';
import { targetLine } from '../preview/target-line.js';
import { printable } from '../terminal/printable.js';
import type { Terminal } from '../terminal/terminal.js';
import { driftLines, driftWords } from './drift-lines.js';

/** The way of an alert through a cluster, for people. */
export function deployedText(
  { alert, alertmanager, receivers, incidents, drift, notes, assumptions }: DeployedExplanation,
  target: ManagerTarget,
  terminal: Terminal,
): string {
  const { out: colors, translate } = terminal;
  const name = nameOf(alert);
  const paint = { passed: colors.green, assumed: colors.yellow, stopped: colors.red };
  const stopped = alertmanager.some(({ verdict }) => verdict === 'stopped');
  const before =
    alertmanager.length === 0
      ? []
      : [
          [
            colors.bold(
              printable(
                translate(
                  stopped
                    ? phrase('{alert} does not reach the notification manager', { alert: name })
                    : phrase('{alert} reaches the notification manager', { alert: name }),
                ),
              ),
            ),
            ...alertmanager.map(({ verdict, text }) =>
              paint[verdict](`  ${MARKS[verdict]} ${printable(translate(text))}`),
            ),
            ...(stopped
              ? [colors.dim(`  ${translate(phrase('If it did, the manager would do the following.'))}`)]
              : []),
          ].join('\n'),
        ];
  const blocks = receivers.map(({ name: receiver, deployed, applied, drift: own }) => {
    const title = deployed
      ? outcomeTitle(deployed.outcome, name, receiver)
      : phrase('The cluster has no receiver {receiver}', { receiver });
    const place = own ? colors.yellow(`  (${printable(translate(driftWords(own)))})`) : '';
    const differs =
      applied && applied.outcome !== deployed?.outcome
        ? [
            colors.yellow(
              printable(
                `  ${translate(phrase('With your files applied: {outcome}.', { outcome: outcomeTitle(applied.outcome, name, receiver) }))}`,
              ),
            ),
            ...stepLines(applied.steps.slice(-1), terminal),
          ]
        : [];
    return [
      colors.bold(printable(translate(title))) + place,
      ...stepLines(deployed?.steps ?? [], terminal),
      ...differs,
    ].join('\n');
  });
  const nothing = receivers.length === 0 ? [translate(phrase('The cluster has no receivers for DingTalk.'))] : [];
  return [
    ...before,
    ...incidentLines(incidents, terminal),
    ...blocks,
    ...nothing,
    ...(drift ? driftLines(drift, terminal) : []),
    ...notes.map((note) => colors.dim(printable(translate(note)))),
    ...assumptionLines(assumptions, terminal),
    targetLine([target], terminal),
  ].join('\n\n');
}
