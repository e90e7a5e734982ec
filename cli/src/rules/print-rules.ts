import { factsOf, type RuleRow, ruleTable } from '#core';
import type { AnalysedFile } from '../config/pipeline-options.js';
import { EXIT } from '../exit-code.js';
import { pipelineOf, type Surroundings } from '../preview/pipeline-of.js';
import { hidingTerminal } from '../terminal/hiding-terminal.js';
import type { Terminal } from '../terminal/terminal.js';
import { rulesCsv } from './rules-csv.js';
import { rulesHtml } from './rules-html.js';
import { rulesJson } from './rules-json.js';
import { rulesMarkdown } from './rules-markdown.js';
import { losesAlerts, type RulesReport } from './rules-report.js';
import { rulesText } from './rules-text.js';

/** The formats of the table of rules and receivers. */
export const RULE_FORMATS = ['text', 'json', 'markdown', 'csv', 'html'] as const;
export type RuleFormat = (typeof RULE_FORMATS)[number];

export interface RulesWanted extends Surroundings {
  /** When the alerts arrive; default: now. */
  readonly at?: string;
  readonly receiver?: string;
  readonly format: RuleFormat;
  /** Hides the credentials of the files in a text. */
  readonly hide: (text: string) => string;
}

/**
 * Prints which receivers the alerts of rules reach.
 *
 * @param files all manifests, those with rules too
 * @param ruleFiles the files whose rules matter
 */
export async function printRules(
  files: readonly AnalysedFile[],
  ruleFiles: readonly AnalysedFile[],
  { receiver, format, hide, at, ...surroundings }: RulesWanted,
  terminal: Terminal,
): Promise<void> {
  const { pipeline, target, leftOut } = await pipelineOf(files, at, surroundings, terminal.cwd);
  const all = ruleTable(
    ruleFiles.map(({ path, stream }) => ({ uri: path, facts: factsOf(stream) })),
    pipeline,
  );
  const isWanted = (index: number): boolean =>
    receiver === undefined || pipeline.cluster.receivers[index]?.facts.name === receiver;
  const table = receiver === undefined ? all : { ...all, rows: all.rows.map((row) => narrowed(row, isWanted)) };
  const report = { table, pipeline, target, leftOut, wanted: isWanted };
  if (format === 'html') terminal.print(rulesHtml(report, terminal, hide));
  else hidingTerminal(terminal, hide, format === 'json').print(written(report, format, terminal));
  terminal.exit(losesAlerts(table) ? EXIT.findings : EXIT.ok);
}

/** The outcome for one receiver only. */
function narrowed(row: RuleRow, isWanted: (receiver: number) => boolean): RuleRow {
  if (row.outcome === 'never-evaluated' || row.outcome === 'sent-nowhere') return row;
  const own = row.route.receivers.filter(({ receiver, lost }) => isWanted(receiver) && !lost);
  const isSure = own.some(({ reach }) => reach.is === 'always');
  return { ...row, outcome: isSure ? 'always' : own.length > 0 ? 'sometimes' : 'nobody' };
}

function written(report: RulesReport, format: Exclude<RuleFormat, 'html'>, terminal: Terminal): string {
  switch (format) {
    case 'json':
      return rulesJson(report, terminal.translations);
    case 'markdown':
      return rulesMarkdown(report, terminal.translate);
    case 'csv':
      return rulesCsv(report, terminal.translate);
    case 'text':
      return rulesText(report, terminal);
  }
}
