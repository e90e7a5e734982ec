import { phrase } from '#core';
import type { DrillNote, DrillResult } from '#sender';
import { count } from '../../terminal/count.js';
import { printable } from '../../terminal/printable.js';
import type { Terminal } from '../../terminal/terminal.js';
import { resultLines, translateResults } from '../report-results.js';

/** The results of each receiver and target, with a summary. */
export async function reportDrill(drilled: readonly DrillResult[], terminal: Terminal): Promise<string> {
  const { out: colors, translate } = terminal;
  const lines: string[] = [];
  for (const { receiver, remarks, results, omitted } of drilled) {
    lines.push(printable(receiver || translate(phrase('(no name)'))));
    lines.push(...(await resultLines(results, terminal)).map((line) => `  ${line}`));
    for (const { target, reason } of omitted) {
      const text = phrase('{target}: not sent. {reason}', { target: target.label, reason });
      lines.push(`  ${colors.red('✖')} ${printable(translate(text))}`);
    }
    lines.push(...remarks.map((remark) => `  ${colors.dim(printable(translate(remark)))}`));
  }
  const { delivered, total } = totalsOf(drilled);
  const targets = count(total, phrase('{count} target'), phrase('{count} targets'));
  return [...lines, translate(phrase('Delivered to {delivered} of {targets}.', { delivered, targets }))].join('\n');
}

/** The same for programs. */
export function reportDrillJson(drilled: readonly DrillResult[], note: DrillNote, { translate }: Terminal): string {
  const report = {
    drill: note,
    receivers: drilled.map(({ receiver, remarks, results, omitted }) => ({
      receiver,
      remarks: remarks.map(translate),
      results: translateResults(results, translate),
      omitted: omitted.map((one) => ({ ...one, reason: translate(one.reason) })),
    })),
    ...totalsOf(drilled),
  };
  return JSON.stringify(report, undefined, 2);
}

function totalsOf(drilled: readonly DrillResult[]): { readonly delivered: number; readonly total: number } {
  const results = drilled.flatMap((one) => one.results);
  return {
    delivered: results.filter(({ outcome }) => outcome === 'delivered').length,
    total: results.length + drilled.reduce((sum, { omitted }) => sum + omitted.length, 0),
  };
}
