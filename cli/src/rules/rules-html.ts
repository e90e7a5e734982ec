import { createHash } from 'node:crypto';
import {
  describeLeftOut,
  type Phrase,
  phrase,
  type RuleRow,
  ruleObjectName,
  type ShownReceiver,
  shownReceivers,
} from '#core';
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
  const columns = report.table.receivers.filter(report.wanted);
  const names = columns.map((index) => report.pipeline.cluster.receivers[index]?.facts.name ?? '');
  const hasMatrix = columns.length > 0 && rows.length * columns.length <= MAX_CELLS;
  const texts = { escaped, say };
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
<label>${say(phrase('Receiver'))} <select id="receiver"><option value="">${say(phrase('all'))}</option>${names.map((name, index) => `<option value="${index}">${escaped(name)}</option>`).join('')}</select></label>
${hasMatrix ? `<label>${say(phrase('View'))} <select id="view"><option value="matrix">${say(phrase('rules × receivers'))}</option><option value="list">${say(phrase('list with conditions'))}</option></select></label>` : ''}
<label><input type="checkbox" id="nobody"> ${say(phrase('only rules that reach nobody'))}</label>
<output id="shown" aria-live="polite"></output>
</form>
${hasMatrix ? matrixHtml(report, { columns, names }, texts) : ''}
<table class="list">
<thead><tr>${head.map((words) => `<th scope="col">${say(words)}</th>`).join('')}</tr></thead>
<tbody>
${rows.map((row) => rowHtml(row, { report, columns }, texts)).join('\n')}
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

interface Columns {
  /** Indices among the receivers of the cluster. */
  readonly columns: readonly number[];
  readonly names: readonly string[];
}

/** More would make a page that no browser scrolls well: the list has everything too. */
const MAX_CELLS = 40_000;

/** Rules by receivers, with a sign where alerts of the rule reach the receiver. */
function matrixHtml(report: RulesReport, { columns, names }: Columns, texts: PageTexts): string {
  const { escaped, say } = texts;
  const heads = names.map((name) => `<th scope="col" class="receiver-head"><span>${escaped(name)}</span></th>`);
  const rows = report.table.rows.map((row) => {
    // in the same order
    const shown = shownReceivers(row, report.pipeline);
    const byIndex = new Map(shown.map((each, place) => [row.route.receivers[place]?.receiver, each]));
    const cells = columns.map((column) => {
      const receiver = byIndex.get(column);
      return receiver ? cellHtml(receiver, texts) : '<td></td>';
    });
    const title = escaped(`${ruleObjectName(row.rule)} ${row.uri}:${row.line + 1}`);
    return `<tr${rowData(row, { report, columns }, texts)}><th scope="row" title="${title}">${escaped(row.rule.alert)}<span class="only-found"> ${title}</span></th><td>${severityHtml(row, texts)}</td><td>${badgeHtml(row, report, texts)}</td>${cells.join('')}</tr>`;
  });
  const legend = [
    ['always', '●', phrase('always')],
    ['depending', '◐', phrase('under a condition')],
    ['lost', '✖', phrase('lost on the way')],
  ] as const;
  return `<div class="matrix">
<p class="legend">${legend.map(([kind, sign, words]) => `<span class="${kind}">${sign}</span> ${say(words)}`).join(' · ')}</p>
<div class="scroll"><table>
<thead><tr><th scope="col">${say(phrase('Rule'))}</th><th scope="col">${say(phrase('Severity'))}</th><th scope="col">${say(phrase('Reaches'))}</th>${heads.join('')}</tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table></div>
</div>`;
}

function cellHtml({ name, when, assumed, lost }: ShownReceiver, { escaped, say }: PageTexts): string {
  const kind = lost ? 'lost' : when ? 'depending' : 'always';
  const details = [
    name,
    ...(when ? [] : [phrase('always')]),
    ...(when ? [when] : []),
    ...(assumed ? [phrase('assumed')] : []),
    ...(lost ? [phrase('lost: {reason}', { reason: lost })] : []),
  ].map((words) => (typeof words === 'string' ? escaped(words) : say(words)));
  const sign = { always: '●', depending: '◐', lost: '✖' }[kind];
  return `<td class="${kind}" title="${details.join(' · ')}">${sign}${assumed ? '*' : ''}<span class="only-found"> ${details.join(' ')}</span></td>`;
}

interface Listed {
  readonly report: RulesReport;
  readonly columns: readonly number[];
}

/** What the page filters by. */
function rowData({ severity = '', outcome, route }: RuleRow, { columns }: Listed, { escaped }: PageTexts): string {
  const reaches = outcome === 'always' || outcome === 'sometimes' ? 'somebody' : 'nobody';
  const isHeard = outcome !== 'never-evaluated' && outcome !== 'sent-nowhere';
  const reached = isHeard ? route.receivers.map(({ receiver }) => columns.indexOf(receiver)) : [];
  const receivers = reached.filter((index) => index >= 0).join(' ');
  return ` data-severity="${escaped(severity)}" data-reaches="${reaches}" data-receivers="${receivers}"`;
}

function severityHtml({ severity = '' }: RuleRow, { escaped }: PageTexts): string {
  if (severity === '') return '';
  return `<span class="severity ${SEVERITIES.has(severity) ? severity : ''}">${escaped(severity)}</span>`;
}

function badgeHtml(row: RuleRow, report: RulesReport, { say }: PageTexts): string {
  const arrives = receiversOf(row, report).some(({ lost }) => !lost);
  if (arrives && row.outcome === 'always') return '';
  return `<span class="badge ${row.outcome}">${say(outcomeWords(row.outcome))}</span> `;
}

function rowHtml(row: RuleRow, listed: Listed, texts: PageTexts): string {
  const { escaped, say } = texts;
  const { rule, notes, uri, line } = row;
  const receivers = receiversOf(row, listed.report);
  const cells = [
    `<th scope="row">${escaped(rule.alert)}<small>${escaped(ruleObjectName(row.rule))}<br>${escaped(`${uri}:${line + 1}`)}</small></th>`,
    `<td>${severityHtml(row, texts)}</td>`,
    `<td>${badgeHtml(row, listed.report, texts)}${receivers.map((each) => receiverHtml(each, texts)).join(' ')}</td>`,
    `<td>${notes.map(say).join('<br>')}</td>`,
  ];
  return `<tr${rowData(row, listed, texts)}>${cells.join('')}</tr>`;
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
