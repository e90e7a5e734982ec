import { type DataScope, mayMean } from '../../model/cluster/find-named.js';
import type { SecretFacts } from '../../model/facts.js';
import type { Finding } from '../../model/finding/finding.js';
import { worded } from '../../model/finding/to-finding.js';
import { isPlaceholder } from '../../model/unknown/placeholder.js';
import { likelyMeant } from '../../text/likely-meant.js';
import { phrase } from '../../text/phrase.js';
import { DOCUMENT_CHECKS } from '../document-checks.js';
import { type NameUse, namesIn } from '../names/name-use.js';
import { wholeRange } from '../names/written-name.js';
import type { DocumentAnalysis } from './document-analysis.js';
import type { ManifestIndex } from './manifest-index.js';
import { useName } from './use-name.js';

/** The known Secret that a reference to an unknown one probably means. */
export type SecretInstead = (use: NameUse) => string | undefined;

/** Undefined while the name of a Secret is unknown, because it may be the one that is meant. */
export function secretInstead(indexes: readonly ManifestIndex[], scope: DataScope): SecretInstead | undefined {
  const known = indexes.map(({ secrets }) => secrets);
  const special = indexes.map(specialNamesOf);
  if (special.some(({ placeholder }) => placeholder)) return undefined;
  const unread = new Set(indexes.flatMap(({ damaged }) => namesIn(damaged, 'Secret')));
  // a reference may be written with the hash that Kustomize appends
  const mayBeHashed = (name: string): boolean =>
    special.some(({ hashed }) => hashed.some((base) => name.startsWith(`${base}-`)));
  return ({ name, namespace = '' }) => {
    if (unread.has(name) || known.some((secrets) => secrets.has(name)) || mayBeHashed(name)) return undefined;
    return likelyMeant(
      name,
      namesWithin(known, (facts) => mayMean(namespace, facts.namespace, scope)),
    );
  };
}

/** The names of which one Secret or another is eligible. Without a copy: there may be thousands, for each reference. */
function* namesWithin(
  known: readonly ManifestIndex['secrets'][],
  isEligible: (facts: SecretFacts) => boolean,
): Iterable<string> {
  for (const secrets of known) for (const [name, facts] of secrets) if (facts.some(isEligible)) yield name;
}

interface SpecialNames {
  readonly placeholder: boolean;
  /** To which Kustomize may append a hash. */
  readonly hashed: readonly string[];
}

const specialNames = new WeakMap<object, SpecialNames>();

/** Kept until a Secret changes: each file is judged by the same Secrets of others. */
function specialNamesOf({ secrets, revisions }: ManifestIndex): SpecialNames {
  const kept = specialNames.get(revisions.secrets);
  if (kept) return kept;
  const special = {
    placeholder: [...secrets.keys()].some((name) => isPlaceholder(name)),
    hashed: [...secrets].flatMap(([name, facts]) => (facts.some((each) => each.hashed) ? name : [])),
  };
  specialNames.set(revisions.secrets, special);
  return special;
}

/** Reports references to Secrets by a misspelt name. Other unknown ones are often kept outside of the manifests. */
export function misspeltSecrets(
  { names, inside }: DocumentAnalysis,
  instead: SecretInstead | undefined,
): readonly Finding[] {
  return names.filter(isSecretReference).flatMap((use) => {
    const suggestion = use.isConditional ? undefined : instead?.(use);
    return suggestion === undefined ? [] : [findingOf(use, suggestion, inside)];
  });
}

/** Whether a name is one of a Secret to which an object refers. */
export function isSecretReference({ subject, role }: NameUse): boolean {
  return subject === 'Secret' && role === 'reference';
}

function findingOf(use: NameUse, suggestion: string, inside: string): Finding {
  const { id, family, severity } = DOCUMENT_CHECKS.secretMisspelt;
  const { name, path = '' } = use;
  return {
    code: id,
    family,
    severity,
    ...worded(phrase('No known Secret has the name “{name}”. Did you mean “{suggestion}”?', { name, suggestion })),
    range: wholeRange(use),
    path: inside === '' ? path : `${inside}.${path}`,
    fixes: useName(use, suggestion),
  };
}
