import { phrase } from '#core';
import type { DrillResult } from '#sender';
import { namedSources } from '../../live/alert-source-options.js';
import type { NamedAlerts } from '../../preview/read-alerts.js';
import { printable } from '../../terminal/printable.js';
import type { Terminal } from '../../terminal/terminal.js';
import { UsageError } from '../../usage-error.js';
import { confirm, requireTerminal } from '../confirm.js';
import { type RequestOptions, withSendOptions } from '../deliver-test.js';
import { translateFailures } from '../report-dry-run.js';
import { describePlan, drillQuestion } from './describe-plan.js';
import { type DrillPlanOptions, type PlannedDrill, planDrill } from './plan-drill.js';
import { reportDrill, reportDrillJson } from './report-drill.js';
import { reportDrillJunit } from './report-drill-junit.js';

export interface DrillOptions extends DrillPlanOptions, RequestOptions, NamedAlerts {
  readonly dryRun?: boolean;
  readonly yes?: boolean;
  readonly format: 'text' | 'json' | 'junit';
  /** Options of other messages, which do not go with a drill. */
  readonly verification?: boolean;
  readonly alert?: string;
  readonly label?: Readonly<Record<string, string>>;
  readonly matchingOnly?: boolean;
  readonly target: readonly string[];
}

/** @returns whether every target received its message or, with `dryRun`, can be sent one */
export async function runDrill(
  paths: readonly string[],
  options: DrillOptions,
  terminal: Terminal,
  signal: AbortSignal,
): Promise<boolean> {
  rejectOtherMessages(options);
  const { dryRun = false, yes = false, format } = options;
  if (!dryRun && !yes) requireTerminal();
  const drill = await planDrill(paths, options, terminal);
  const { print, note, err, translate } = terminal;
  if (dryRun) {
    print(format === 'json' ? planJson(drill, terminal) : planText(drill, terminal));
    return drill.receivers.every(({ omitted, failures }) => omitted.length === 0 && failures.length === 0);
  }
  if (yes) for (const remark of drill.remarks) note(err.dim(printable(translate(remark))));
  if (!yes && !(await confirm(drillQuestion(drill, terminal), signal))) {
    note(translate(phrase('Nothing was sent.')));
    return false;
  }
  const { isPassed, runDrill: send } = await import('#sender');
  const drilled = await withSendOptions(options, terminal, signal, (common) =>
    send(drill.tests, drill.messageOf, {
      ...common,
      onReceiver: (name) => note(err.dim(printable(translate(phrase('Sending to “{name}”…', { name }))))),
    }),
  );
  print(await reportIn(format, drilled, drill, terminal));
  return isPassed(drilled);
}

async function reportIn(
  format: DrillOptions['format'],
  drilled: readonly DrillResult[],
  { note }: PlannedDrill,
  terminal: Terminal,
): Promise<string> {
  if (format === 'json') return reportDrillJson(drilled, note, terminal);
  return format === 'junit' ? reportDrillJunit(drilled, note, terminal) : reportDrill(drilled, terminal);
}

function planText(drill: PlannedDrill, terminal: Terminal): string {
  const title = terminal.translate(phrase('Dry run: nothing is sent. The fire drill would go to:'));
  return [title, ...describePlan(drill, terminal)].join('\n');
}

function planJson({ note, receivers, loads, remarks: common }: PlannedDrill, { translate }: Terminal): string {
  const report = {
    drill: note,
    dryRun: true,
    receivers: receivers.map(({ name, labels, omitted, failures, remarks }) => ({
      receiver: name,
      targets: labels.map(translate),
      omitted: omitted.map((one) => ({ ...one, reason: translate(one.reason) })),
      failures: translateFailures(failures, translate),
      remarks: remarks.map(translate),
    })),
    counts: loads,
    remarks: common.map(translate),
  };
  return JSON.stringify(report, undefined, 2);
}

/** @throws UsageError for an option that would choose another message or fewer targets */
function rejectOtherMessages({
  verification,
  alert,
  alerts,
  label,
  matchingOnly,
  target,
  dryRun,
  format,
  ...sources
}: DrillOptions): void {
  const flags = [
    verification && '--verification',
    alert !== undefined && '--alert',
    alerts.length > 0 && '--alerts',
    ...namedSources(sources),
    label !== undefined && '--label',
    matchingOnly && '--matching-only',
    target.length > 0 && '--target',
  ].filter((flag) => typeof flag === 'string');
  const [flag] = flags;
  if (flag !== undefined)
    throw new UsageError(
      phrase('{flag} cannot be combined with --drill.', { flag }),
      phrase('A drill sends its own message to every target. To limit it to one receiver, use --receiver.'),
    );
  if (dryRun && format === 'junit')
    throw new UsageError(
      phrase('--format junit cannot be combined with --dry-run.'),
      phrase('Use --format json, or omit --dry-run.'),
    );
}
