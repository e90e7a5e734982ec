import { createHash } from 'node:crypto';
import { describeLeftOut, type Phrase, phrase, type RuleRow, ruleObjectName, type ShownReceiver } from '#core';
import { escapeXml } from '../report/xml.js';
import { printable } from '../terminal/printable.js';
import type { Terminal } from '../terminal/terminal.js';
import { FILTER_SCRIPT, PAGE_STYLE } from './page-parts.js';
import {
  assumptionsOfRules,
  outcomeWords,
  quietReceivers,
  type RulesReport,
  receiversOf,
  rulesSummary,
} from './rules-report.js';

/** Makes text safe for the page, without credentials. */
interface PageTexts {
  escaped(text: string): string;
  say(words: Phrase): string;
}

/**
 * A page that needs no network: rules with the receivers of their alerts, to filter and to print.
 *
 * @param hide hides credentials in a text; the page itself must stay as it is, because it contains digests of its parts
 */
export function rulesHtml(
  report: RulesReport,
  { translate, language }: Terminal,
  hide: (text: string) => string,
): string {
  const escaped = (text: string): string => escapeXml(printable(hide(text)));
  const say = (words: Phrase): string => escaped(translate(words));
  const { rows } = report.table;
  const severities = [...new Set(rows.flatMap(({ severity }) => severity ?? []))].sort();
  const quiet = quietReceivers(report);
  const assumptions = assumptionsOfRules(report);
  const title = say(phrase('Alert rules and their receivers'));
  const head = [phrase('Rule'), phrase('Severity'), phrase('Receivers'), phrase('Notes')];
  return `<!doctype html>
<html lang="${language === 'en' ? 'en' : 'zh-CN'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '${digest(PAGE_STYLE)}'; script-src '${digest(FILTER_SCRIPT)}'">
<title>${title}</title>
<style>${PAGE_STYLE}</style>
</head>
<body>
<h1>${title}</h1>
<p>${say(rulesSummary(report.table))}</p>
<form>
<label>${say(phrase('Filter'))} <input type="search" id="text" autocomplete="off"></label>
<label>${say(phrase('Severity'))} <select id="severity"><option value="">${say(phrase('all'))}</option>${severities.map((name) => `<option>${escaped(name)}</option>`).join('')}</select></label>
<label><input type="checkbox" id="nobody"> ${say(phrase('only rules that reach nobody'))}</label>
<output id="shown" aria-live="polite"></output>
</form>
<table>
<thead><tr>${head.map((words) => `<th scope="col">${say(words)}</th>`).join('')}</tr></thead>
<tbody>
${rows.map((row) => rowHtml(row, report, { escaped, say })).join('\n')}
</tbody>
</table>
${listHtml(say(phrase('Receivers that no rule reaches')), quiet.map(escaped))}
${listHtml(
  say(phrase('Objects that the cluster rejects')),
  report.leftOut.map((object) => say(describeLeftOut(object))),
)}
${listHtml(say(phrase('Assumptions')), assumptions.map(say))}
<script>${FILTER_SCRIPT}</script>
</body>
</html>`;
}

function rowHtml(row: RuleRow, report: RulesReport, { escaped, say }: PageTexts): string {
  const { rule, severity = '', outcome, notes, uri, line } = row;
  const receivers = receiversOf(row, report);
  const arrives = receivers.some(({ lost }) => !lost);
  const badge =
    arrives && outcome === 'always' ? '' : `<span class="badge ${outcome}">${say(outcomeWords(outcome))}</span> `;
  const cells = [
    `<th scope="row">${escaped(rule.alert)}<small>${escaped(ruleObjectName(row.rule))}<br>${escaped(`${uri}:${line + 1}`)}</small></th>`,
    `<td>${severity === '' ? '' : `<span class="severity ${SEVERITIES.has(severity) ? severity : ''}">${escaped(severity)}</span>`}</td>`,
    `<td>${badge}${receivers.map((each) => receiverHtml(each, { escaped, say })).join(' ')}</td>`,
    `<td>${notes.map(say).join('<br>')}</td>`,
  ];
  const reaches = outcome === 'always' || outcome === 'sometimes' ? 'somebody' : 'nobody';
  return `<tr data-severity="${escaped(severity)}" data-reaches="${reaches}">${cells.join('')}</tr>`;
}

/** @param items as HTML */
function listHtml(title: string, items: readonly string[]): string {
  if (items.length === 0) return '';
  return `<h2>${title}</h2>\n<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;
}

function receiverHtml({ name, when, assumed, lost }: ShownReceiver, { escaped, say }: PageTexts): string {
  const details = [
    ...(when ? [say(when)] : []),
    ...(assumed ? [say(phrase('assumed'))] : []),
    ...(lost ? [say(phrase('lost: {reason}', { reason: lost }))] : []),
  ];
  const kind = lost ? 'lost' : when ? 'depending' : 'always';
  return `<span class="receiver ${kind}">${escaped(name)}${details.map((text) => ` <small>${text}</small>`).join('')}</span>`;
}

const SEVERITIES: ReadonlySet<string> = new Set(['critical', 'error', 'warning', 'info']);

function digest(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
