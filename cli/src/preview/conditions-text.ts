import { alertWhere, cannotBeTold, matchesTitle, phrase, type SampleAlert, verdictText } from '#core';
import { alignColumns } from '../terminal/align-columns.js';
import { printable } from '../terminal/printable.js';
import type { Terminal } from '../terminal/terminal.js';
import type { PlacedPreview } from './placed-preview.js';
import { targetLine } from './target-line.js';

/** The preview for users: for each receiver, its conditions and the result of every alert. */
export function conditionsText(
  receivers: readonly PlacedPreview[],
  samples: readonly SampleAlert[],
  terminal: Terminal,
): string {
  const blocks = receivers.map((receiver) => describeReceiver(receiver, samples, terminal).join('\n'));
  const targets = receivers.map(({ target }) => target);
  return [...blocks, targetLine(targets, terminal)].join('\n\n');
}

function describeReceiver(
  receiver: PlacedPreview,
  samples: readonly SampleAlert[],
  terminal: Terminal,
): readonly string[] {
  const { out: colors, translate } = terminal;
  const { name, path, nameRange, enabled, error, passesAll } = receiver;
  const place = colors.dim(`${printable(path)}:${nameRange.start.line + 1}`);
  const off = enabled
    ? []
    : [`  ${colors.yellow(translate(phrase('Switched off (enabled: false): nothing is sent.')))}`];
  const shownName = colors.bold(printable(name || translate(phrase('(no name)'))));
  const head = `${translate(matchesTitle(receiver, shownName, samples.length))}  ${place}`;
  const broken = `  ${colors.red('✖')} ${printable(error ?? '')}`;
  const consequence = passesAll
    ? phrase('Therefore the receiver gets every alert.')
    : phrase('Therefore the manager drops whole batches of alerts, for all receivers.');
  if (error !== undefined) return [head, ...off, broken, `  ${translate(consequence)}`];
  return [
    head,
    ...off,
    ...describeConditions(receiver, samples.length, terminal),
    ...describeAlerts(receiver, samples, terminal),
  ];
}

function describeConditions(
  { conditions }: PlacedPreview,
  total: number,
  { out: colors, translate }: Terminal,
): readonly string[] {
  if (conditions.length === 0) return [`  ${translate(phrase('No conditions: every alert matches.'))}`];
  const rows = conditions.map(({ text, placeholder, passes, remaining }, index) => [
    printable(text),
    placeholder === undefined
      ? translate(phrase('{part} of {total}', { part: passes, total }))
      : printable(translate(cannotBeTold([placeholder]))),
    ...(index > 0 ? [translate(phrase('leaves {remaining}', { remaining }))] : []),
  ]);
  const title = conditions.length > 1 ? phrase('Conditions (all must hold)') : phrase('Condition');
  return [colors.dim(`  ${translate(title)}`), ...indent(rows)];
}

function describeAlerts(
  preview: PlacedPreview,
  samples: readonly SampleAlert[],
  terminal: Terminal,
): readonly string[] {
  const { out: colors, translate } = terminal;
  const verdicts = samples.map((sample, index) => verdictText(preview, index, sample));
  const rows = verdicts.map(({ sign, words }, index) => {
    const labels = samples[index]?.labels ?? {};
    const alert = labels.alertname ?? translate(phrase('(no alertname)'));
    return [sign, printable(alert), printable(alertWhere(labels)), printable(translate(words))];
  });
  const lines = indent(rows).map((line, index) => (verdicts[index]?.sign === '✔' ? colors.green(line) : line));
  return [colors.dim(`  ${translate(phrase('Alerts'))}`), ...lines];
}

function indent(rows: readonly (readonly string[])[]): readonly string[] {
  return alignColumns(rows).map((line) => `    ${line}`);
}
