import type { StreamAnalysis } from '../../checks/analysis/analyse-stream.js';
import { verdictOf } from '../../checks/analysis/verdict-of.js';
import type { Finding } from '../../model/finding/finding.js';
import type { FindingChange } from '../comparison/changes.js';
import { groupFindings } from '../comparison/group-findings.js';
import { linePlace } from '../comparison/line-place.js';
import type { FileSide } from '../comparison/read-side.js';

/**
 * The findings of one release that the other one lacks, with one entry for each sentence. Leaves out the documents that
 * one of them rejects, which other parts of a report show. A finding whose wording alone depends on the release counts as
 * the same.
 */
export function newFindings(than: readonly FileSide[], by: readonly FileSide[]): readonly FindingChange[] {
  const appearing = by.flatMap(({ uri, stream, findings }, index) => {
    const other = than[index];
    const known = new Set(other?.findings.map(keyOf));
    const isRejected = rejectedLines([stream, ...(other ? [other.stream] : [])]);
    return findings.flatMap((finding) =>
      known.has(keyOf(finding)) || isRejected(finding.range.start.line)
        ? []
        : [[finding, linePlace({ uri, range: finding.range })] as const],
    );
  });
  return groupFindings(appearing);
}

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
