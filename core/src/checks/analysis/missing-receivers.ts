import type { Finding } from '../../model/finding/finding.js';
import { worded } from '../../model/finding/to-finding.js';
import { placeholderIn } from '../../model/unknown/placeholder.js';
import { likelyMeant } from '../../text/likely-meant.js';
import { phrase } from '../../text/phrase.js';
import { DOCUMENT_CHECKS } from '../document-checks.js';
import { type NameUse, namesIn } from '../names/name-use.js';
import { wholeRange } from '../names/written-name.js';
import type { DocumentAnalysis } from './document-analysis.js';
import type { ManifestIndex } from './manifest-index.js';
import { useName } from './use-name.js';

/** The names of the known receivers. */
export type KnownReceivers = ReadonlySet<string>;

/**
 * Undefined while no receiver is known at all, because they are then probably kept outside the workspace; and when the name
 * of one is unknown, because it may be the one that is meant.
 */
export function receiversIn(indexes: readonly ManifestIndex[]): KnownReceivers | undefined {
  const names = new Set(
    indexes.flatMap(({ receivers, damaged }) => [...receivers.keys(), ...namesIn(damaged, 'Receiver')]),
  );
  const isOpen = [...names].some((name) => placeholderIn(name) !== undefined);
  return names.size === 0 || isOpen ? undefined : names;
}

/** Reports the receivers that a Router names and nobody defines. Others can be in the cluster, but not by a typo. */
export function missingReceivers(
  { names, inside }: DocumentAnalysis,
  known: KnownReceivers | undefined,
): readonly Finding[] {
  if (!known) return [];
  return names
    .filter((use) => isReceiverReference(use) && !use.isConditional && !known.has(use.name))
    .map((use) => findingOf(use, known, inside));
}

/** Whether a Router names a receiver with it. */
export function isReceiverReference({ subject, role }: NameUse): boolean {
  return subject === 'Receiver' && role === 'reference';
}

function findingOf(use: NameUse, known: KnownReceivers, inside: string): Finding {
  const { id, family, severity } = DOCUMENT_CHECKS.receiverMissing;
  const { name, path = '' } = use;
  const suggestion = likelyMeant(name, known);
  return {
    code: id,
    family,
    severity: suggestion === undefined ? severity : 'warning',
    ...worded(
      suggestion === undefined
        ? phrase('No known Receiver has the name “{name}”. The Router skips a name without a Receiver.', { name })
        : phrase('No known Receiver has the name “{name}”. Did you mean “{suggestion}”?', { name, suggestion }),
    ),
    range: wholeRange(use),
    path: inside === '' ? path : `${inside}.${path}`,
    fixes: suggestion === undefined ? [] : useName(use, suggestion),
  };
}
