import type { SuppressionComment } from './suppression-comment.js';

/** The lines on which a comment hides the findings of a rule. */
export interface SuppressedSpan {
  readonly comment: SuppressionComment;
  /** Undefined: every rule. */
  readonly rule: string | undefined;
  readonly firstLine: number;
  /** The first line after it. */
  readonly endLine: number;
  /** Rules that were enabled again, each from a line on. */
  readonly exceptions: ReadonlyMap<string, number>;
}

interface OpenSpan extends SuppressedSpan {
  endLine: number;
  readonly exceptions: Map<string, number>;
}

export interface SuppressedSpans {
  readonly spans: readonly SuppressedSpan[];
  /** Comments that end what nothing has begun. */
  readonly endsNothing: readonly SuppressionComment[];
}

/** @param comments of a whole stream, in its order */
export function suppressedSpans(comments: readonly SuppressionComment[]): SuppressedSpans {
  const spans: OpenSpan[] = [];
  const endsNothing: SuppressionComment[] = [];
  for (const comment of comments) {
    if (comment.scope === 'end') {
      if (!close(spans, comment)) endsNothing.push(comment);
      continue;
    }
    const covered = linesOf(comment);
    if (!covered) continue;
    const rules = comment.rules.length === 0 ? [undefined] : comment.rules.map(({ id }) => id);
    for (const rule of rules)
      spans.push({ comment, rule, firstLine: covered[0], endLine: covered[1], exceptions: new Map() });
  }
  return { spans, endsNothing };
}

/** @returns the first line, and the first one after the last */
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

/** Ends the stretches that are open, or of just the rules that are named. */
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

export function isHidden(span: SuppressedSpan, rule: string, line: number): boolean {
  return (
    (span.rule === undefined || span.rule === rule) &&
    line >= span.firstLine &&
    line < span.endLine &&
    line < (span.exceptions.get(rule) ?? Number.POSITIVE_INFINITY)
  );
}
