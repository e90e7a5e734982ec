import type { Finding } from '../../model/finding/finding.js';
import { compareByStart } from '../../text/range.js';

/** Sorts by place and removes duplicates: a finding at an anchor recurs at each of its aliases. */
export function inOrder(findings: readonly Finding[]): readonly Finding[] {
  const seen = new Set<string>();
  const unique = findings.filter(({ code, range, message }) => {
    const key = `${code} ${range.start.line}:${range.start.character} ${message}`;
    return !seen.has(key) && seen.add(key);
  });
  return unique.sort(compareByStart);
}
