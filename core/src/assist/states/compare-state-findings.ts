import type { StreamAnalysis } from '../../checks/analysis/analyse-stream.js';
import { findingsAtSource } from '../../checks/built/findings-at-source.js';
import { findingsInChart } from '../../checks/built/findings-in-chart.js';
import type { Finding } from '../../model/finding/finding.js';
import type { FindingChange, LinePlace } from '../comparison/changes.js';
import { groupFindings } from '../comparison/group-findings.js';
import type { FileSide } from '../comparison/read-side.js';
import type { ObjectChange } from './states-report.js';

/**
 * The findings of one state that the other one lacks, with one entry for each sentence. The same finding is one of the
 * same object, in whichever file and line it is written. Leaves out why an object is rejected, where `objects` says so.
 */
export function newStateFindings(
  than: readonly FileSide[],
  by: readonly FileSide[],
  objects: readonly ObjectChange[],
): readonly FindingChange[] {
  const known = new Map<string, number>();
  for (const { uri, stream, findings } of than)
    for (const finding of findings) {
      const key = keyOf(finding, objectAt(stream, finding.range.start.line) ?? uri);
      known.set(key, (known.get(key) ?? 0) + 1);
    }
  const said = new Set(objects.flatMap(({ causes, causesIn }) => causes.map((cause) => causeKey(causesIn, cause))));
  const appearing = by.flatMap((side) => {
    const added = side.findings.filter((finding) => {
      const key = keyOf(finding, objectAt(side.stream, finding.range.start.line) ?? side.uri);
      const left = known.get(key) ?? 0;
      if (left > 0) known.set(key, left - 1);
      return left === 0 && !said.has(causeKey(side.uri, finding));
    });
    return placesOf(side, added);
  });
  return groupFindings(appearing);
}

/** Items that are added before it do not make it another finding. */
function keyOf({ code, severity, path, message }: Finding, object: string): string {
  return JSON.stringify([object, code, severity, path.replaceAll(/\[\d+\]/g, '[]'), message]);
}

function causeKey(uri: string, { code, path, range }: Pick<Finding, 'code' | 'path' | 'range'>): string {
  return JSON.stringify([uri, code, path, range.start]);
}

/** Identifies the object that a line of a stream belongs to; undefined where there is none. */
function objectAt({ documents }: StreamAnalysis, line: number): string | undefined {
  const document = documents.findLast((each) => each.line <= line);
  if (!document) return undefined;
  const { items, object } = document.analysis;
  const isBefore = (start: number): boolean => document.line + start <= line;
  const item = items.findLast((each) => each.object && isBefore(each.object.symbol.range.start.line));
  const found = item?.object ?? object;
  return found && JSON.stringify([found.kind, found.name]);
}

type PlacedFinding = readonly [finding: Finding, at: LinePlace];

/** What is found in a build is written elsewhere. */
function placesOf({ uri, stream, built }: FileSide, findings: readonly Finding[]): readonly PlacedFinding[] {
  if (!built) return findings.map((finding) => [finding, { uri, line: finding.range.start.line }]);
  const placed =
    'values' in built ? findingsInChart(stream, findings, built) : findingsAtSource(stream, findings, built);
  return placed.flatMap((source) =>
    source.findings.map((finding): PlacedFinding => [finding, { uri: source.uri, line: finding.range.start.line }]),
  );
}
