import type { AnalysedDocument } from '../../checks/analysis/analyse-stream.js';
import { verdictOf } from '../../checks/analysis/verdict-of.js';
import { convertObject } from '../../model/conversion/convert-object.js';
import { readManifest } from '../../model/helm/read-manifest.js';
import { NOTIFICATION_GROUP, newestVersion } from '../../model/kind-names.js';
import { listedObjects } from '../../model/listed-objects.js';
import type { Release } from '../../model/release/release.js';
import { formatPath } from '../../yaml/path.js';
import { type Place, pathOf, rootPlace } from '../../yaml/place.js';
import type { FileSide } from '../comparison/read-side.js';
import type { Conversion } from './upgrade-report.js';

type Analysis = AnalysedDocument['analysis'];

/** The documents that the old release accepts and whose API version the new release does not serve. */
export function conversionsOf(before: readonly FileSide[], after: readonly FileSide[]): readonly Conversion[] {
  return after.flatMap(({ uri, stream }, index) =>
    stream.documents.flatMap((document, number) => {
      const { analysis, line } = document;
      const old = before[index]?.stream.documents[number]?.analysis;
      const parts = analysis.items.length > 0 ? analysis.items : [analysis];
      return parts.flatMap((part, item): readonly Conversion[] => {
        const { object } = part;
        const stored = analysis.items.length > 0 ? old?.items[item] : old;
        if (!object || isServed(object.apiVersion, stream.release) || !isAccepted(stored)) return [];
        return [
          {
            at: { uri, line: line + object.symbol.range.start.line },
            kind: object.kind,
            name: object.name,
            fixable: part.findings.some(({ path, fixes }) => /(?:^|\.)apiVersion$/.test(path) && fixes.length > 0),
            losses: lossesOf(document, part, stream.release),
          },
        ];
      });
    }),
  );
}

/** Versions of other groups are not a matter of the release. */
function isServed(apiVersion: string, { apiVersions }: Release): boolean {
  const [group, version] = apiVersion.split('/');
  return group !== NOTIFICATION_GROUP || apiVersions.some((served) => served === version);
}

function isAccepted(analysis: Analysis | undefined): boolean {
  return analysis !== undefined && verdictOf(analysis)?.accepted === true;
}

/** The fields that the version of the new release cannot hold. */
function lossesOf({ document }: AnalysedDocument, { inside }: Analysis, release: Release): readonly string[] {
  const { root } = readManifest(document.text);
  const place = root && objectAt(rootPlace(root), inside);
  const conversion = place && convertObject(place, newestVersion(release));
  return (conversion?.lost ?? []).map((lost) => formatPath(pathOf(lost)));
}

function objectAt(root: Place, inside: string): Place | undefined {
  if (inside === '') return root;
  const listed = listedObjects(root)?.find((place) => formatPath(pathOf(place)) === inside);
  return listed && rootPlace(listed.node);
}
