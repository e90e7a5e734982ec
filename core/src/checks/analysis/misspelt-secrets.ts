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
  const known = new Map<string, readonly SecretFacts[]>();
  for (const { secrets } of indexes)
    for (const [name, facts] of secrets) known.set(name, [...(known.get(name) ?? []), ...facts]);
  const unread = new Set(indexes.flatMap(({ damaged }) => namesIn(damaged, 'Secret')));
  if ([...known.keys()].some((name) => isPlaceholder(name))) return undefined;
  const hashed = [...known].flatMap(([name, facts]) => (facts.some((each) => each.hashed) ? name : []));
  return ({ name, namespace = '' }) => {
    // a reference may be written with the hash that Kustomize appends
    if (known.has(name) || unread.has(name) || hashed.some((base) => name.startsWith(`${base}-`))) return undefined;
    const eligible = [...known].filter(([, facts]) => facts.some((each) => mayMean(namespace, each.namespace, scope)));
    return likelyMeant(
      name,
      eligible.map(([other]) => other),
    );
  };
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
