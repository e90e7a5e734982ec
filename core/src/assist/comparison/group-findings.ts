import type { Finding } from '../../model/finding/finding.js';
import type { FindingChange, LinePlace } from './changes.js';

/** Findings with their places, with one entry for each sentence: the most severe first. */
export function groupFindings(
  findings: readonly (readonly [finding: Finding, at: LinePlace])[],
): readonly FindingChange[] {
  const found = new Map<string, FindingChange>();
  for (const [{ code, severity, phrase, message }, at] of findings) {
    const key = JSON.stringify([code, severity, message]);
    const before = found.get(key)?.places ?? [];
    found.set(key, { code, severity, text: phrase, places: [...before, at] });
  }
  return [...found.values()].sort((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity));
}

const ORDER: readonly Finding['severity'][] = ['error', 'warning', 'information', 'hint'];
