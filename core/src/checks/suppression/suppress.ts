import type { Finding } from '../../model/finding/finding.js';
import { compareByStart } from '../../text/range.js';
import { CHECKS } from '../checks.js';
import { indexFrom, nextFrom } from './next-from.js';
import { reportIgnored, reportUnused } from './report-unused.js';
import { type SuppressedSpan, suppressedSpans } from './suppressed-spans.js';
import { MAX_SUPPRESSIONS, type PlacedComment, type SuppressionComment, weightOf } from './suppression-comment.js';

/**
 * Removes suppressed findings and reports the comments that suppress nothing.
 *
 * @param findings of a whole stream, with ranges in the stream
 */
export function suppress(findings: readonly Finding[], comments: readonly PlacedComment[]): readonly Finding[] {
  if (comments.length === 0) return findings;
  const read = firstOf(comments);
  const effective = read.filter(({ comment, first }) => comment.scope !== 'file' || first);
  const { spans, unmatchedEnds } = suppressedSpans(effective.map(({ comment }) => comment));
  const linesByRule = linesOf(findings);
  const coveredByRule = new Map([...linesByRule.keys()].map((rule) => [rule, coveredLines(spans, rule)]));
  const isSuppressed = (rule: string, line: number): boolean => coveredByRule.get(rule)?.(line) === true;
  const shown = findings.filter(({ code, range }) => !isSuppressed(code, range.start.line));
  const idle = new Map<SuppressionComment, SuppressedSpan[]>();
  for (const span of spans.filter((each) => !suppressesAny(each, linesByRule))) append(idle, span.comment, span);
  const unused = [
    ...read.flatMap((placed) => reportUnused(placed, { idle, unmatchedEnds, checks: CHECKS })),
    ...comments.slice(read.length, read.length + 1).map(({ comment }) => reportIgnored(comment, MAX_SUPPRESSIONS)),
  ];
  return unused.length === 0 ? shown : [...shown, ...unused].sort(compareByStart);
}

/** The comments up to the limit, which counts each rule of a comment. */
function firstOf(comments: readonly PlacedComment[]): readonly PlacedComment[] {
  let count = 0;
  const end = comments.findIndex(({ comment: { rules } }) => {
    count += weightOf(rules);
    return count > MAX_SUPPRESSIONS;
  });
  return end < 0 ? comments : comments.slice(0, end);
}

function append<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const known = lists.get(key);
  if (known) known.push(value);
  else lists.set(key, [value]);
}

/** Whether a line is in one of the spans of a rule, or of every rule. */
function coveredLines(spans: readonly SuppressedSpan[], rule: string): (line: number) => boolean {
  const covered = spans
    .filter((span) => span.rule === rule || span.rule === undefined)
    .map((span) => ({ firstLine: span.firstLine, endLine: span.endLine(rule) }))
    .sort((a, b) => a.firstLine - b.firstLine);
  const apart: { readonly firstLine: number; endLine: number }[] = [];
  for (const { firstLine, endLine } of covered) {
    const last = apart.at(-1);
    if (last && firstLine <= last.endLine) last.endLine = Math.max(last.endLine, endLine);
    else apart.push({ firstLine, endLine });
  }
  const ends = apart.map(({ endLine }) => endLine);
  // the first span that ends after the line is the only one that may hold it
  return (line) => (apart[indexFrom(ends, line + 1)]?.firstLine ?? Number.POSITIVE_INFINITY) <= line;
}

/** The sorted lines of each rule's findings. */
type LinesByRule = ReadonlyMap<string, readonly number[]>;

function linesOf(findings: readonly Finding[]): LinesByRule {
  const lines = new Map<string, number[]>();
  for (const { code, range } of findings) append(lines, code, range.start.line);
  for (const each of lines.values()) each.sort((a, b) => a - b);
  return lines;
}

function suppressesAny(span: SuppressedSpan, linesByRule: LinesByRule): boolean {
  const rules = span.rule === undefined ? linesByRule.keys() : [span.rule];
  for (const rule of rules) if (nextFrom(linesByRule.get(rule) ?? [], span.firstLine) < span.endLine(rule)) return true;
  return false;
}
