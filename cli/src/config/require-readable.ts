import { factsOf, listPhrase, mayHoldManifests, phrase } from '#core';
import { UsageError } from '../usage-error.js';
import type { AnalysedFile } from './pipeline-options.js';

/** The rules for documents that kubectl cannot read at all. */
const UNREADABLE: ReadonlySet<string> = new Set(['yaml-syntax', 'yaml-alias']);

/**
 * Checks files that are combined: without one of its documents, the result would be wrong. Files without manifests of
 * ours, such as the templates of a chart, may hold anything.
 *
 * @throws UsageError if a document cannot be read
 */
export function requireReadable(files: readonly AnalysedFile[]): void {
  for (const { path, stream } of files.filter(holdsManifests))
    for (const { analysis, line } of stream.documents) {
      const found = analysis.findings.find(({ code }) => UNREADABLE.has(code));
      if (found)
        throw new UsageError(
          phrase('{place} cannot be read: {problem}', {
            place: `${path}:${line + found.range.start.line + 1}`,
            problem: found.phrase,
          }),
          phrase('Correct the document, or omit the file.'),
        );
    }
}

/**
 * @param rules whether alert rules suffice
 * @throws UsageError if no file holds manifests
 */
export function requireManifests(
  files: readonly AnalysedFile[],
  paths: readonly string[],
  { rules = false }: { readonly rules?: boolean } = {},
): void {
  if (!files.some((file) => holdsManifests(file) || (rules && holdsRules(file))))
    throw new UsageError(
      phrase('No notification manifests in {paths}.', { paths: listPhrase(paths) }),
      phrase('Name the files or folders with the receivers.'),
    );
}

export function holdsManifests({ stream }: AnalysedFile): boolean {
  return stream.documents.some(({ document }) => mayHoldManifests(document.text));
}

export function holdsRules({ stream }: AnalysedFile): boolean {
  return factsOf(stream).some(({ rules }) => rules);
}

export function holdsReceivers({ stream }: AnalysedFile): boolean {
  return factsOf(stream).some(({ pipeline }) => pipeline.some(({ kind }) => kind === 'Receiver'));
}
