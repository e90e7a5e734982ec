import type { Finding } from '../../model/finding/finding.js';
import { shiftRange } from '../../text/range.js';
import { analyseStream, type StreamAnalysis } from '../analysis/analyse-stream.js';
import { suppressedIn } from '../analysis/findings-of.js';
import { placeInSource } from './place-in-source.js';
import { type SourceText, sourceParts } from './source-parts.js';

/** A finding on what is built, in the file where it is written. */
export interface SourceFindings {
  readonly uri: string;
  readonly text: string;
  readonly findings: readonly Finding[];
}

/** What a build is built from. */
export interface BuildSources {
  /** The URIs of the files that the program names as the origins of the documents, in their order. */
  readonly origins: readonly (string | undefined)[];
  readonly sources: readonly SourceText[];
  /** The URI of the file for what no source has. */
  readonly fallback: string;
}

/** What is found in a field that kustomize sets in every object, although cluster-scoped kinds have none. */
const SET_BY_KUSTOMIZE: ReadonlySet<string> = new Set(['namespace-ignored']);

/**
 * The findings on a build at their sources, without fixes: a change there may be for other builds, too.
 *
 * @param stream of the build
 */
export function findingsAtSource(
  stream: StreamAnalysis,
  findings: readonly Finding[],
  { origins, sources, fallback }: BuildSources,
): readonly SourceFindings[] {
  const parts = sourceParts(sources);
  const found = new Map<string, Finding[]>();
  for (const finding of findings) {
    const at = stream.documents.findLastIndex(({ line }) => line <= finding.range.start.line);
    const document = stream.documents[at];
    const built = document && { text: document.document.text, origin: origins[at] };
    const place = built && placeInSource(built, shiftRange(finding.range, -document.line), parts);
    if (SET_BY_KUSTOMIZE.has(finding.code) && !place?.exact) continue;
    const start = { line: 0, character: 0 };
    const { uri, range } = place ?? { uri: fallback, range: { start, end: start } };
    const { related, ...rest } = finding;
    found.set(uri, [...(found.get(uri) ?? []), { ...rest, range, fixes: [] }]);
  }
  return sources.flatMap(({ uri, text, use }) => {
    const own = found.get(uri);
    if (!own) return [];
    return [{ uri, text, findings: suppressedIn(analyseStream(text, undefined, stream.release, use), own) }];
  });
}
