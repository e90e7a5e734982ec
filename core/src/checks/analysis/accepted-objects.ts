import type { ManagerVersion } from '../../model/release/manager-version.js';
import { releaseOf } from '../../model/release/release.js';
import type { AnalysedDocument, StreamAnalysis } from './analyse-stream.js';
import { analysedFor } from './analyse-stream.js';
import { type DocumentAnalysis, declaresObject } from './document-analysis.js';
import { factsOf, type ManifestFacts } from './manifest-facts.js';
import { verdictOf } from './verdict-of.js';
import { type DocumentVerdict, verdictsOf } from './verdicts-of.js';

/** A file with what the cluster keeps of it, and what it rejects. */
export interface AcceptedObjects {
  readonly facts: readonly ManifestFacts[];
  /** Empty for a stream without objects of ours. */
  readonly rejected: readonly DocumentVerdict[];
}

/**
 * Which objects of a stream can be in a cluster: those of the documents that it accepts. The pipeline itself leaves
 * nothing out, because an object can have been stored before a check existed.
 *
 * @param version the manager that the manifests are for
 */
export function acceptedObjects(stream: StreamAnalysis, version: ManagerVersion | undefined): AcceptedObjects {
  const analysed = analysedFor(stream, releaseOf(version));
  const isOurs = analysed.documents.some(({ analysis }) => declaresObject(analysis));
  const rejected = isOurs ? verdictsOf(analysed, analysed.release.version).filter(({ accepted }) => !accepted) : [];
  return { facts: isOurs && rejected.length === 0 ? factsOf(analysed) : acceptedFacts(analysed), rejected };
}

/**
 * @param earlier the stream as an earlier release reads it: the cluster keeps what it stored then, also when the new
 * release rejects the document
 */
export function acceptedFacts(stream: StreamAnalysis, earlier?: StreamAnalysis): readonly ManifestFacts[] {
  const documents = stream.documents.flatMap((document, number): readonly AnalysedDocument[] => {
    const analysis = acceptedParts(document.analysis, earlier?.documents[number]?.analysis);
    return analysis ? [{ ...document, analysis }] : [];
  });
  return factsOf({ ...stream, documents });
}

function acceptedParts(analysis: DocumentAnalysis, before: DocumentAnalysis | undefined): DocumentAnalysis | undefined {
  if (analysis.items.length === 0) return accepted(analysis) ?? (before && accepted(before));
  const items = analysis.items.flatMap((item, index) => acceptedParts(item, before?.items[index]) ?? []);
  return { ...analysis, items };
}

/** Undefined when the release rejects it. */
function accepted(analysis: DocumentAnalysis): DocumentAnalysis | undefined {
  return verdictOf(analysis)?.accepted === false ? undefined : analysis;
}
