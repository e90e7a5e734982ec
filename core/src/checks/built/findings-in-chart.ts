import type { Finding } from '../../model/finding/finding.js';
import { shiftRange } from '../../text/range.js';
import type { StreamAnalysis } from '../analysis/analyse-stream.js';
import type { SourceFindings } from './findings-at-source.js';
import { placeInChart } from './place-in-chart.js';

/** What Helm renders. */
export interface ChartSources {
  /** The URIs of the templates of the documents, in their order. */
  readonly origins: readonly (string | undefined)[];
  readonly files: readonly { readonly uri: string; readonly text: string }[];
  /** The URIs of the files with values; of several that set one, the later counts. */
  readonly values: readonly string[];
  /** The URI of the file for what no template has. */
  readonly fallback: string;
}

/**
 * The findings on a rendered chart in its templates and values, without fixes: what is written there is no manifest.
 *
 * @param stream of what Helm prints
 */
export function findingsInChart(
  stream: StreamAnalysis,
  findings: readonly Finding[],
  { origins, files, values, fallback }: ChartSources,
): readonly SourceFindings[] {
  const textOf = new Map(files.map(({ uri, text }) => [uri, text]));
  const valueFiles = values.flatMap((uri) => ({ uri, text: textOf.get(uri) ?? '' }));
  const found = new Map<string, Finding[]>();
  for (const { related, ...finding } of findings) {
    const at = stream.documents.findLastIndex(({ line }) => line <= finding.range.start.line);
    const document = stream.documents[at];
    const uri = origins[at];
    const template = uri === undefined ? undefined : { uri, text: textOf.get(uri) ?? '' };
    const place =
      document &&
      template &&
      placeInChart(document.document.text, shiftRange(finding.range, -document.line), template, valueFiles);
    const start = { line: 0, character: 0 };
    const placed = place ?? { uri: fallback, range: { start, end: start } };
    found.set(placed.uri, [...(found.get(placed.uri) ?? []), { ...finding, range: placed.range, fixes: [] }]);
  }
  return [...found].map(([uri, own]) => ({
    uri,
    text: textOf.get(uri) ?? '',
    findings: own.toSorted((one, other) => one.range.start.line - other.range.start.line),
  }));
}
