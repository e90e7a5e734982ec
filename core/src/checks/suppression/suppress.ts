import type { Finding } from '../../model/finding/finding.js';
import { compareByStart } from '../../text/range.js';
import { CHECKS } from '../checks.js';
import { reportUnused } from './report-unused.js';
import { isSuppressed, type SuppressedSpan, suppressedSpans } from './suppressed-spans.js';
import type { PlacedComment } from './suppression-comment.js';

/**
 * Removes suppressed findings and reports the comments that suppress nothing.
 *
 * @param findings of a whole stream, with ranges in the stream
 */
export function suppress(findings: readonly Finding[], comments: readonly PlacedComment[]): readonly Finding[] {
  if (comments.length === 0) return findings;
  const effective = comments.filter(({ comment, first }) => comment.scope !== 'file' || first);
  const { spans, unmatchedEnds } = suppressedSpans(effective.map(({ comment }) => comment));
  const used = new Set<SuppressedSpan>();
  const shown = findings.filter(({ code, range }) => {
    const matching = spans.filter((span) => isSuppressed(span, code, range.start.line));
    for (const span of matching) used.add(span);
    return matching.length === 0;
  });
  const unused = comments.flatMap((placed) => reportUnused(placed, { spans, used, unmatchedEnds, checks: CHECKS }));
  return unused.length === 0 ? shown : [...shown, ...unused].sort(compareByStart);
}
