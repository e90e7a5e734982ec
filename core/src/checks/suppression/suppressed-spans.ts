import { nextFrom } from './next-from.js';
import type { SuppressionComment } from './suppression-comment.js';

/** The lines on which a comment suppresses the findings of a rule, or of every rule. */
export interface SuppressedSpan {
  readonly comment: SuppressionComment;
  /** Undefined: every rule. */
  readonly rule: string | undefined;
  readonly firstLine: number;
  /** The first line on which it does not suppress a rule any more. */
  endLine(rule: string): number;
}

export interface SuppressedSpans {
  readonly spans: readonly SuppressedSpan[];
  /** `enable` comments without an earlier `disable`. */
  readonly unmatchedEnds: ReadonlySet<SuppressionComment>;
}

/** @param comments all comments of a stream, in order */
export function suppressedSpans(comments: readonly SuppressionComment[]): SuppressedSpans {
  const enabledFrom = createEnabledFrom(comments);
  const spans = comments.flatMap((comment): readonly SuppressedSpan[] => {
    const covered = linesOf(comment, enabledFrom);
    if (!covered) return [];
    const rules = comment.rules.length === 0 ? [undefined] : comment.rules.map(({ id }) => id);
    return rules.map((rule) => ({ comment, rule, ...covered }));
  });
  return { spans, unmatchedEnds: unmatchedEndsOf(comments) };
}

function linesOf(
  { scope, range }: SuppressionComment,
  enabledFrom: EnabledFrom,
): Pick<SuppressedSpan, 'firstLine' | 'endLine'> | undefined {
  const { line } = range.start;
  switch (scope) {
    case 'line':
      return { firstLine: line, endLine: () => line + 1 };
    case 'next-line':
      return { firstLine: line + 1, endLine: () => line + 2 };
    case 'start':
      return { firstLine: line, endLine: (rule) => enabledFrom(line, rule) };
    case 'file':
      return { firstLine: 0, endLine: () => Number.POSITIVE_INFINITY };
    case 'end':
    case 'unknown':
      return undefined;
  }
}

/** The first line from another one on which a rule is enabled again. */
type EnabledFrom = (line: number, rule: string) => number;

function createEnabledFrom(comments: readonly SuppressionComment[]): EnabledFrom {
  const all: number[] = [];
  const byRule = new Map<string, number[]>();
  for (const { scope, rules, range } of comments) {
    if (scope !== 'end') continue;
    const { line } = range.start;
    if (rules.length === 0) all.push(line);
    for (const { id } of rules) {
      const lines = byRule.get(id) ?? [];
      lines.push(line);
      byRule.set(id, lines);
    }
  }
  return (line, rule) => Math.min(nextFrom(all, line), nextFrom(byRule.get(rule) ?? [], line));
}

function unmatchedEndsOf(comments: readonly SuppressionComment[]): ReadonlySet<SuppressionComment> {
  const unmatched = new Set<SuppressionComment>();
  const disabled = new Set<string>();
  let allDisabled = false;
  for (const comment of comments) {
    const { scope, rules } = comment;
    if (scope === 'start') {
      if (rules.length === 0) allDisabled = true;
      for (const { id } of rules) disabled.add(id);
    }
    if (scope !== 'end') continue;
    const matched = allDisabled || (rules.length === 0 ? disabled.size > 0 : rules.some(({ id }) => disabled.has(id)));
    if (!matched) unmatched.add(comment);
    // enabling one rule leaves the others of a comment without rules disabled
    if (rules.length === 0) allDisabled = false;
    if (rules.length === 0) disabled.clear();
    for (const { id } of rules) disabled.delete(id);
  }
  return unmatched;
}
