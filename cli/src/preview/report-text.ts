import { type ConditionFailure, explainFailure, type ReceiverPreview, type SampleAlert } from '#core';
import { alignColumns } from '../terminal/align-columns.js';
import { count } from '../terminal/count.js';
import { printable } from '../terminal/printable.js';
import type { Colors } from '../terminal/terminal.js';
import type { PlacedPreview } from './placed-preview.js';

/** The preview for people: for each receiver its conditions, and every alert with what becomes of it. */
export function reportText(
  receivers: readonly PlacedPreview[],
  samples: readonly SampleAlert[],
  colors: Colors,
): string {
  return receivers.map((receiver) => describeReceiver(receiver, samples, colors).join('\n')).join('\n\n');
}

function describeReceiver(receiver: PlacedPreview, samples: readonly SampleAlert[], colors: Colors): readonly string[] {
  const { name, path, nameRange, matched, enabled, error } = receiver;
  const place = colors.dim(`${printable(path)}:${nameRange.start.line + 1}`);
  const off = enabled ? [] : [`  ${colors.yellow('It is switched off (enabled: false): nothing is sent.')}`];
  const head = `${colors.bold(printable(name || '(no name)'))} lets ${matched} of ${samples.length} alerts through  ${place}`;
  const broken = `  ${colors.red('✖')} ${printable(error ?? '')}`;
  if (error !== undefined)
    return [head, ...off, broken, '  The manager drops whole batches of alerts because of it, for every receiver.'];
  return [
    head,
    ...off,
    ...describeConditions(receiver, samples.length, colors),
    ...describeAlerts(receiver, samples, colors),
  ];
}

function describeConditions({ conditions }: ReceiverPreview, total: number, colors: Colors): readonly string[] {
  if (conditions.length === 0) return ['  It has no conditions: every alert is let through.'];
  const rows = conditions.map(({ text, passes }) => [printable(text), `${passes} of ${total}`]);
  return [colors.dim(conditions.length > 1 ? '  Conditions, all of which must hold' : '  Condition'), ...indent(rows)];
}

function describeAlerts(
  { alerts }: ReceiverPreview,
  samples: readonly SampleAlert[],
  colors: Colors,
): readonly string[] {
  const rows = samples.map(({ labels }, index) => {
    const { matched = false, failures = [] } = alerts[index] ?? {};
    const verdict = matched ? 'matches' : describeFailures(failures);
    return [matched ? '✔' : '✖', printable(labels.alertname ?? '(no alertname)'), printable(whereOf(labels)), verdict];
  });
  const lines = indent(rows).map((line, index) => (alerts[index]?.matched ? colors.green(line) : line));
  return [colors.dim('  Alerts'), ...lines];
}

/** What tells two alerts of one name apart. */
function whereOf({ namespace, pod, node, cluster }: SampleAlert['labels']): string {
  return [namespace, pod ?? node ?? (namespace === undefined ? cluster : undefined)].filter(Boolean).join('/');
}

/** The first is enough to see that it cannot match; all of them stand in the JSON. */
function describeFailures(failures: readonly ConditionFailure[]): string {
  const [first, ...others] = failures;
  if (first === undefined) return 'does not match';
  const rest = others.length > 0 ? `; ${count(others.length, 'more condition')} not met` : '';
  return `${printable(explainFailure(first))}${rest}`;
}

function indent(rows: readonly (readonly string[])[]): readonly string[] {
  return alignColumns(rows).map((line) => `    ${line}`);
}
