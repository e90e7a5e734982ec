import { listPhrase, phrase, type RuleRow, receiverWords, ruleObjectName } from '#core';
import { assumptionLines } from '../preview/assumption-lines.js';
import { leftOutLines } from '../preview/left-out-lines.js';
import { targetLine } from '../preview/target-line.js';
import { alignColumns } from '../terminal/align-columns.js';
import { printable } from '../terminal/printable.js';
import type { Terminal } from '../terminal/terminal.js';
import {
  assumptionsOfRules,
  outcomeWords,
  quietReceivers,
  type RulesReport,
  receiversOf,
  rulesSummary,
} from './rules-report.js';

/** Each rule with the receivers of its alerts, for users. */
export function rulesText(report: RulesReport, terminal: Terminal): string {
  const { out: colors, translate } = terminal;
  const { table, target, leftOut } = report;
  const rows = table.rows.map((row) => [
    printable(row.rule.alert),
    printable(row.severity ?? ''),
    printable(ruleObjectName(row.rule)),
    printable(answerOf(row, report, terminal)),
  ]);
  const lines = alignColumns(rows).map((line, index) => {
    const mark = MARKS[table.rows[index]?.outcome ?? 'nobody'];
    const marked = `${mark} ${line}`;
    return mark === '✔' ? colors.green(marked) : mark === '✖' ? colors.red(marked) : marked;
  });
  const quiet = quietReceivers(report);
  const unreached =
    quiet.length === 0
      ? []
      : [
          [translate(phrase('Receivers that no rule reaches:')), ...quiet.map((name) => `  ${printable(name)}`)].join(
            '\n',
          ),
        ];
  return [
    ...leftOutLines(leftOut, terminal),
    lines.length > 0 ? lines.join('\n') : translate(phrase('The files contain no alert rules.')),
    ...unreached,
    translate(rulesSummary(table)),
    ...assumptionLines(assumptionsOfRules(report), terminal),
    targetLine([target], terminal),
  ].join('\n\n');
}

const MARKS = { always: '✔', sometimes: '◐', nobody: '✖', 'never-evaluated': '–', 'sent-nowhere': '–' } as const;

/** `→ on-call, payment (if namespace is payment)`, or why nobody gets the alerts. */
function answerOf(row: RuleRow, report: RulesReport, { translate }: Terminal): string {
  const receivers = receiversOf(row, report).map(receiverWords);
  const to = receivers.length > 0 ? listPhrase(receivers) : outcomeWords(row.outcome);
  const notes = row.notes.map(translate);
  return [translate(phrase('→ {receivers}', { receivers: to })), ...notes].join(' · ');
}
