import { commentMarkdown, describeLeftOut, phrase, receiverWords, ruleObjectName } from '#core';
import { printable } from '../terminal/printable.js';
import type { Translate } from '../terminal/terminal.js';
import {
  assumptionsOfRules,
  outcomeWords,
  quietReceivers,
  type RulesReport,
  receiversOf,
  rulesSummary,
} from './rules-report.js';

/** A table of rules and receivers in GitHub's Markdown. */
export function rulesMarkdown(report: RulesReport, translate: Translate): string {
  const head = [phrase('Rule'), phrase('Severity'), phrase('In'), phrase('Receivers'), phrase('Notes')].map(translate);
  const rows = report.table.rows.map((row) => {
    const receivers = receiversOf(row, report).map((each) => escaped(translate(receiverWords(each))));
    const to = receivers.length > 0 ? receivers.join('<br>') : `**${escaped(translate(outcomeWords(row.outcome)))}**`;
    return [
      escaped(row.rule.alert),
      escaped(row.severity ?? ''),
      escaped(ruleObjectName(row.rule)),
      to,
      row.notes.map((note) => escaped(translate(note))).join('<br>'),
    ];
  });
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const quiet = quietReceivers(report);
  const notes = [...report.leftOut.map(describeLeftOut), ...assumptionsOfRules(report)];
  return [
    [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n'),
    ...(quiet.length > 0
      ? [`${translate(phrase('Receivers that no rule reaches:'))} ${quiet.map(escaped).join(', ')}`]
      : []),
    escaped(translate(rulesSummary(report.table))),
    ...(notes.length > 0 ? [notes.map((text) => `- ${escaped(translate(text))}`).join('\n')] : []),
  ].join('\n\n');
}

/** Texts of manifests are neither markup nor HTML, and mention and link nothing. */
function escaped(text: string): string {
  return commentMarkdown(printable(text, { lines: true }).replaceAll(/\s+/g, ' '));
}
