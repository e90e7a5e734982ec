import type { StreamAnalysis } from '../../checks/analysis/analyse-stream.js';
import { verdictOf } from '../../checks/analysis/verdict-of.js';
import type { Finding } from '../../model/finding/finding.js';
import { linePlace } from './line-place.js';
import type { FileSide } from './read-side.js';
import type { FindingChange } from './upgrade-report.js';

/**
 * The findings of one release that the other one lacks, with one entry for each sentence. Leaves out the documents that
 * one of them rejects, which other parts of a report show. A finding whose wording alone depends on the release counts as
 * the same.
 */
export function newFindings(than: readonly FileSide[], by: readonly FileSide[]): readonly FindingChange[] {
  const found = new Map<string, FindingChange>();
  for (const [index, { uri, stream, findings }] of by.entries()) {
    const other = than[index];
    const known = new Set(other?.findings.map(keyOf));
    const isRejected = rejectedLines([stream, ...(other ? [other.stream] : [])]);
    for (const finding of findings) {
      if (known.has(keyOf(finding)) || isRejected(finding.range.start.line)) continue;
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

/** Whether a line belongs to a document that one of the streams rejects. They have the same text. */
function rejectedLines(streams: readonly StreamAnalysis[]): (line: number) => boolean {
  const starts = streams[0]?.documents.map((document) => document.line) ?? [];
  const rejected = new Set(
    streams.flatMap(({ documents }) =>
      documents.flatMap(({ analysis, line }) => (verdictOf(analysis)?.accepted === false ? [line] : [])),
    ),
  );
  return (line) => rejected.has(starts.findLast((start) => start <= line) ?? 0);
}
