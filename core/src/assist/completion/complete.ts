import type { StreamAnalysis } from '../../checks/analysis/analyse-stream.js';
import { factsOf } from '../../checks/analysis/manifest-facts.js';
import { findKind } from '../../model/kinds.js';
import { textAt } from '../../model/read/fields.js';
import { type SchemaPlace, schemaPlace } from '../../model/schema/navigate.js';
import { valuesSchema } from '../../model/values/values-schema.js';
import { indexLines } from '../../text/line-index.js';
import type { Position } from '../../text/position.js';
import { documentAt } from '../locate.js';
import { beginDocument } from './begin-document.js';
import { completeCall } from './complete-call.js';
import { completeSlot } from './complete-slot.js';
import type { Completion } from './completion-item.js';
import { cursorAt } from './cursor.js';
import type { Slot } from './find-slot.js';
import { alertSelectors, countLabels, NO_USES } from './label-uses.js';
import type { CompletionSources } from './offer.js';

export interface CompletionOptions extends Partial<Omit<CompletionSources, 'stream' | 'document' | 'written'>> {
  /** The file is JSON, also while its text does not tell; default: what the text says. */
  readonly isJson?: boolean | undefined;
}

/**
 * Completes a position from the schemas, the labels that are used, and the other objects of the stream and of other files.
 * An empty document can begin with any of our kinds.
 */
export function complete(
  stream: StreamAnalysis,
  position: Position,
  { others = [], labels = NO_USES, suggestsAgain = false, documentation = {}, isJson }: CompletionOptions = {},
): readonly Completion[] {
  const document = documentAt(stream, position);
  if (!document) return [];
  const { text } = document.document;
  const lines = indexLines(text);
  const offset = lines.offsetAt({ line: position.line - document.line, character: position.character });
  const cursor = cursorAt(text, offset, isJson);
  const written = {
    word: text.slice(cursor.start, cursor.end),
    get labels() {
      const facts = factsOf(stream).filter(({ line }) => line === document.line);
      return countLabels(
        [],
        facts.flatMap(({ pipeline }) => pipeline.flatMap(alertSelectors)),
      );
    },
  };
  const sources = { stream, document, others, labels, written, suggestsAgain, documentation };
  const schemaOf = ({ root, isValues }: Slot): SchemaPlace | undefined => {
    if (isValues) return valuesSchema();
    const info = findKind(textAt(root, 'apiVersion'), textAt(root, 'kind'));
    return info && schemaPlace(info.schema, info.schema);
  };
  return (
    completeCall({ lines, cursor, line: document.line, sources }) ??
    beginDocument({ lines, cursor, line: document.line, sources }) ??
    completeSlot({ lines, cursor, line: document.line, sources, schemaOf })
  );
}
