import type { SuppressionComment } from './suppression-comment.js';

/** The lines on which a comment suppresses the findings of a rule. */
export interface SuppressedSpan {
  readonly comment: SuppressionComment;
  /** Undefined: every rule. */
  readonly rule: string | undefined;
  readonly firstLine: number;
  /** The first line after it. */
  readonly endLine: number;
  /** Rules enabled again, each from a line onwards. */
  readonly exceptions: ReadonlyMap<string, number>;
}

interface OpenSpan extends SuppressedSpan {
  endLine: number;
  readonly exceptions: Map<string, number>;
}

export interface SuppressedSpans {
  readonly spans: readonly SuppressedSpan[];
  /** `enable` comments without an earlier `disable`. */
  readonly unmatchedEnds: readonly SuppressionComment[];
}

/** @param comments all comments of a stream, in order */
export function suppressedSpans(comments: readonly SuppressionComment[]): SuppressedSpans {
  const spans: OpenSpan[] = [];
  const unmatchedEnds: SuppressionComment[] = [];
  for (const comment of comments) {
    if (comment.scope === 'end') {
      if (!close(spans, comment)) unmatchedEnds.push(comment);
      continue;
    }
    const covered = linesOf(comment);
    if (!covered) continue;
    const rules = comment.rules.length === 0 ? [undefined] : comment.rules.map(({ id }) => id);
    for (const rule of rules)
      spans.push({ comment, rule, firstLine: covered[0], endLine: covered[1], exceptions: new Map() });
  }
  return { spans, unmatchedEnds };
}

/** @returns the first line, and the first line after the last one */
function linesOf({ scope, range }: SuppressionComment): readonly [number, number] | undefined {
  const { line } = range.start;
  switch (scope) {
    case 'line':
      return [line, line + 1];
    case 'next-line':
      return [line + 1, line + 2];
    case 'start':
      return [line, Number.POSITIVE_INFINITY];
    case 'file':
      return [0, Number.POSITIVE_INFINITY];
    case 'end':
    case 'unknown':
      return undefined;
  }
}

/** Ends the open spans, or only those of the named rules. */
function close(spans: readonly OpenSpan[], { rules, range }: SuppressionComment): boolean {
  const { line } = range.start;
  const ids = new Set(rules.map(({ id }) => id));
  let closed = false;
  for (const span of spans) {
    if (span.comment.scope !== 'start' || span.endLine !== Number.POSITIVE_INFINITY) continue;
    if (ids.size === 0 || (span.rule !== undefined && ids.has(span.rule))) {
      span.endLine = line;
      closed = true;
    } else if (span.rule === undefined) {
      for (const id of ids) if (!span.exceptions.has(id)) span.exceptions.set(id, line);
      closed = true;
    }
  }
  return closed;
}

export function isSuppressed(span: SuppressedSpan, rule: string, line: number): boolean {
  return (
    (span.rule === undefined || span.rule === rule) &&
    line >= span.firstLine &&
    line < span.endLine &&
    line < (span.exceptions.get(rule) ?? Number.POSITIVE_INFINITY)
  );
}
