import { keepPerObject } from '../../text/keep-per-object.js';
import type { Range } from '../../text/range.js';
import { partsOf, type StreamAnalysis } from './analyse-stream.js';
import { type DocumentAnalysis, NOTHING, type ObjectOutline } from './document-analysis.js';
import { keepPerPart } from './keep-per-part.js';

/** The facts of a document that other files need: its analysis without findings and outline. */
export interface ManifestFacts
  extends Omit<DocumentAnalysis, 'findings' | 'entryFindings' | 'items' | 'inside' | 'comments' | 'object'> {
  /** Undefined when it cannot be read. */
  readonly object: DeclaredObject | undefined;
  /** The line of the file where the document begins. Ranges count from there. */
  readonly line: number;
  /** The URI of the file, where {@link factsOfFile} gives it. */
  readonly file?: string;
}

export interface DeclaredObject extends Omit<ObjectOutline, 'symbol'> {
  readonly range: Range;
  /** The value of `metadata.name`, or the whole document when it has none. */
  readonly nameRange: Range;
}

/** The facts of all documents and List items, without unrelated ones. Those of an unchanged document are the same objects. */
export function factsOf(stream: StreamAnalysis): readonly ManifestFacts[] {
  return partsOf(stream).flatMap((part) =>
    part.analysis === NOTHING || (part.analysis.items.length > 0 && !part.analysis.kustomization)
      ? []
      : factsOfPart(part),
  );
}

/** The facts of a stream with the URI of its file. They are the same objects for the same facts. */
export function factsOfFile(uri: string, facts: readonly ManifestFacts[]): readonly ManifestFacts[] {
  return facts.map((each) => inFile(each, uri));
}

const inFile = keepPerObject((facts: ManifestFacts, file: string): ManifestFacts => ({ ...facts, file }));

const factsOfPart = keepPerPart(({ analysis, line }): ManifestFacts => {
  const { findings, entryFindings, items, inside, comments, object, ...rest } = analysis;
  // a patch declares no object of its own
  return { ...rest, object: object && !analysis.isPatch ? withoutOutline(object) : undefined, line };
});

function withoutOutline({ symbol: { range, selectionRange }, ...object }: ObjectOutline): DeclaredObject {
  return { ...object, range, nameRange: selectionRange };
}
