import type { Finding } from '../../model/finding/finding.js';
import { linePlace } from './line-place.js';
import type { FileSide } from './read-side.js';
import type { Conversion, DocumentChange } from './upgrade-report.js';

/** The newly rejected documents that are written in an API version which the new release no longer serves. */
export function conversionsOf(rejected: readonly DocumentChange[], after: readonly FileSide[]): readonly Conversion[] {
  return rejected.flatMap(({ at, kind = '', name = '', causes }) => {
    const finding = causes.flatMap((cause) => findCause(cause, at.uri, after) ?? [])[0];
    if (!finding) return [];
    return [
      {
        at: linePlace({ uri: at.uri, range: finding.range }),
        kind,
        name,
        fixable: finding.fixes.length > 0,
        losses: [],
      },
    ];
  });
}

/** Only a removed API version is deprecated and rejected at once. */
function findCause(
  { code, range }: DocumentChange['causes'][number],
  uri: string,
  after: readonly FileSide[],
): Finding | undefined {
  return after
    .find((file) => file.uri === uri)
    ?.findings.find(
      (finding) =>
        finding.tag === 'deprecated' && finding.code === code && finding.range.start.line === range.start.line,
    );
}
