import type { Finding } from '../../model/finding/finding.js';
import { linePlace } from './line-place.js';
import type { FileSide } from './read-side.js';
import type { FindingChange } from './upgrade-report.js';

/**
 * The findings of one release that the other one lacks, with one entry for each sentence. Leaves out the causes of
 * rejections. A finding whose wording alone depends on the release counts as the same.
 */
export function newFindings(than: readonly FileSide[], by: readonly FileSide[]): readonly FindingChange[] {
  const found = new Map<string, FindingChange>();
  for (const [index, { uri, findings }] of by.entries()) {
    const known = new Set(than[index]?.findings.map(keyOf));
    for (const finding of findings) {
      if (isCause(finding) || known.has(keyOf(finding))) continue;
      const { code, severity, phrase, message, range } = finding;
      const key = JSON.stringify([code, severity, message]);
      const before = found.get(key)?.places ?? [];
      found.set(key, { code, severity, text: phrase, places: [...before, linePlace({ uri, range })] });
    }
  }
  return [...found.values()].sort((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity));
}

const ORDER: readonly Finding['severity'][] = ['error', 'warning', 'information', 'hint'];

function keyOf({ code, severity, path, range: { start } }: Finding): string {
  return JSON.stringify([code, severity, path, start]);
}

function isCause({ family, severity }: Finding): boolean {
  return family === 'admission' && severity === 'error';
}
