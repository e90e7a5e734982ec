import type { AnalysedDocument } from '../../checks/analysis/analyse-stream.js';
import { factsOf } from '../../checks/analysis/manifest-facts.js';
import { verdictOf } from '../../checks/analysis/verdict-of.js';
import type { Cluster } from '../../model/cluster/cluster.js';
import { readClusterObjects } from '../../model/cluster/read-cluster-objects.js';
import type { FileSide } from './read-side.js';

type Analysis = AnalysedDocument['analysis'];

/**
 * The objects in the cluster: those of the documents that it accepts.
 *
 * @param earlier the files as the release before reads them: the cluster keeps what it stored then, also when the new
 * release rejects the document
 */
export function storedObjects(files: readonly FileSide[], earlier?: readonly FileSide[]): Cluster {
  return readClusterObjects(
    files.map(({ uri, stream }, index) => {
      const documents = stream.documents.flatMap((document, number): readonly AnalysedDocument[] => {
        const before = earlier?.[index]?.stream.documents[number]?.analysis;
        const analysis = storedParts(document.analysis, before);
        return analysis ? [{ ...document, analysis }] : [];
      });
      return { uri, facts: factsOf({ ...stream, documents }) };
    }),
  );
}

function storedParts(analysis: Analysis, before: Analysis | undefined): Analysis | undefined {
  if (analysis.items.length === 0) return accepted(analysis) ?? (before && accepted(before));
  const items = analysis.items.flatMap((item, index) => storedParts(item, before?.items[index]) ?? []);
  return { ...analysis, items };
}

/** Undefined when the release rejects it. */
function accepted(analysis: Analysis): Analysis | undefined {
  return verdictOf(analysis)?.accepted === false ? undefined : analysis;
}
