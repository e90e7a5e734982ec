import {
  alertWhere,
  type ConditionFailure,
  cannotBeTold,
  explainFailure,
  outcomeFailures,
  phrase,
  type SampleAlert,
  undecidedText,
} from '#core';
import { alignColumns } from '../terminal/align-columns.js';
import { count } from '../terminal/count.js';
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
  const { name, path, nameRange, matched, undecided, enabled, error, passesAll } = receiver;
  const place = colors.dim(`${printable(path)}:${nameRange.start.line + 1}`);
  const off = enabled
    ? []
    : [`  ${colors.yellow(translate(phrase('Switched off (enabled: false): nothing is sent.')))}`];
  const total = samples.length;
  const values = { receiver: colors.bold(printable(name || translate(phrase('(no name)')))), matched, total };
  const title = translate(
    total === 1
      ? phrase('{receiver}: {matched} of 1 alert matches', values)
      : phrase('{receiver}: {matched} of {total} alerts match', values),
  );
  const open = phrase('{matches}, {count} cannot be told', { matches: title, count: undecided });
  const head = `${undecided > 0 ? translate(open) : title}  ${place}`;
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
  const outcomes = samples.map((_, index) => preview.outcomes[preview.alerts[index] ?? -1]);
  const matches = outcomes.map((outcome) => outcome?.verdict === 'match');
  const rows = samples.map((sample, index) => {
    const { labels } = sample;
    const matched = matches[index] === true;
    const open = undecidedText(outcomes[index], preview);
    const verdict = matched
      ? translate(phrase('matches'))
      : open
        ? printable(translate(open))
        : describeFailures(outcomeFailures(preview, index, sample), terminal);
    const alert = labels.alertname ?? translate(phrase('(no alertname)'));
    return [matched ? '✔' : open ? '?' : '✖', printable(alert), printable(alertWhere(labels)), verdict];
  });
  const lines = indent(rows).map((line, index) => (matches[index] ? colors.green(line) : line));
  return [colors.dim(`  ${translate(phrase('Alerts'))}`), ...lines];
}

/** The first failure is enough to see that the alert does not match. The JSON report has all of them. */
function describeFailures(failures: readonly ConditionFailure[], { translate, translations }: Terminal): string {
  const [first, ...others] = failures;
  if (first === undefined) return translate(phrase('does not match'));
  const failure = printable(explainFailure(first, translations));
  if (others.length === 0) return failure;
  return translate(
    count(
      others.length,
      phrase('{failure}; {count} other condition is not met', { failure }),
      phrase('{failure}; {count} other conditions are not met', { failure }),
    ),
  );
}

function indent(rows: readonly (readonly string[])[]): readonly string[] {
  return alignColumns(rows).map((line) => `    ${line}`);
}
