import type { AnalysedDocument, StreamAnalysis } from '../../checks/analysis/analyse-stream.js';
import type { ManifestFacts } from '../../checks/analysis/manifest-facts.js';
import type { KnownValue } from '../../model/schema/json-schema.js';
import type { Translations } from '../../text/phrase.js';
import type { Insertion } from './insertion.js';
import type { BeingWritten, LabelUses } from './label-uses.js';

/** A value that is proposed. */
export interface Offer extends KnownValue {
  readonly detail?: string;
  /** Inserted after the value, where further lines can follow. */
  readonly more?: Insertion;
}

/** The facts of another file. */
export interface FileFacts {
  /** The path to show. */
  readonly path: string;
  readonly facts: readonly ManifestFacts[];
}

/** What completions are made of, beside the schemas. */
export interface CompletionSources {
  readonly stream: StreamAnalysis;
  /** The document that contains the cursor. */
  readonly document: AnalysedDocument | undefined;
  /** The other files, the nearest first. */
  readonly others: readonly FileFacts[];
  readonly labels: LabelUses;
  /** The word at the cursor; undefined: the uses do not count it. */
  readonly written?: BeingWritten;
  /** The editor shows the next completions itself after one is accepted. */
  readonly suggestsAgain: boolean;
  readonly documentation: Translations;
}

/** Each value once, where it is offered first. */
export function firstOfEach(offers: readonly Offer[]): readonly Offer[] {
  const first = new Map<string, Offer>();
  for (const offer of offers) if (!first.has(offer.value)) first.set(offer.value, offer);
  return [...first.values()];
}
