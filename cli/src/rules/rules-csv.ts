import { printable } from '../terminal/printable.js';
import type { Translate } from '../terminal/terminal.js';
import { type RulesReport, receiversOf } from './rules-report.js';

const HEAD = [
  'alert',
  'severity',
  'kind',
  'namespace',
  'object',
  'group',
  'path',
  'line',
  'outcome',
  'receiver',
  'reach',
  'condition',
  'assumed',
  'lost',
  'notes',
];

/** A line for each pair of a rule and a receiver that its alerts may reach, or one for a rule without any (RFC 4180, with the line ends of this program). */
export function rulesCsv(report: RulesReport, translate: Translate): string {
  const rows = report.table.rows.flatMap((row) => {
    const { rule, severity = '', uri, line, outcome, notes } = row;
    const common = [
      rule.alert,
      severity,
      rule.kind,
      rule.namespace ?? '',
      rule.object,
      rule.group,
      uri,
      `${line + 1}`,
      outcome,
    ];
    const said = notes.map(translate).join(' ');
    const receivers = receiversOf(row, report);
    if (receivers.length === 0) return [[...common, '', '', '', '', '', said]];
    return receivers.map(({ name, when, assumed, lost }) => [
      ...common,
      name,
      when ? 'depending' : 'always',
      when ? translate(when) : '',
      assumed ? 'yes' : '',
      lost ? translate(lost) : '',
      said,
    ]);
  });
  return [HEAD, ...rows].map((cells) => cells.map(cell).join(',')).join('\n');
}

/**
 * Spreadsheets take a text that begins with one of these for a formula, also after blanks, and where the separator of the
 * user's language is another one, after that.
 */
const FORMULA = /(^|;)(?=[\s'"]*[=+\-@\uff1d\uff0b\uff0d\uff20])/g;

function cell(text: string): string {
  const safe = printable(text).replace(FORMULA, "$1'");
  return /[",;]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
