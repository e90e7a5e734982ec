import type { Finding } from '../../model/finding/finding.js';
import { comparePositions } from '../../text/range.js';

/** By place, each once: what stands at an anchor is met at every alias of it. */
export function inOrder(findings: readonly Finding[]): readonly Finding[] {
  const seen = new Set<string>();
  const unique = findings.filter(({ code, range, message }) => {
    const key = `${code} ${range.start.line}:${range.start.character} ${message}`;
    return !seen.has(key) && seen.add(key);
  });
  return unique.sort((a, b) => comparePositions(a.range.start, b.range.start));
}
