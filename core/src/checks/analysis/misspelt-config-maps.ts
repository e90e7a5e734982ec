import { type DataScope, mayMean } from '../../model/cluster/find-named.js';
import type { Finding } from '../../model/finding/finding.js';
import { worded } from '../../model/finding/to-finding.js';
import { isPlaceholder } from '../../model/unknown/placeholder.js';
import { hiddenEntries } from '../../model/unknown/unknown-reference.js';
import { likelyMeant } from '../../text/likely-meant.js';
import { phrase } from '../../text/phrase.js';
import { DOCUMENT_CHECKS } from '../document-checks.js';
import { type NameUse, namesIn } from '../names/name-use.js';
import { wholeRange } from '../names/written-name.js';
import type { DocumentAnalysis } from './document-analysis.js';
import type { ManifestIndex } from './manifest-index.js';
import { useName } from './use-name.js';

/** The known ConfigMap, or the entry of one, that a reference to an unknown one probably means. */
export type ConfigMapInstead = (use: NameUse) => string | undefined;

/** Undefined while the name of a ConfigMap is unknown, because it may be the one that is meant. */
export function configMapInstead(indexes: readonly ManifestIndex[], scope: DataScope): ConfigMapInstead | undefined {
  const all = indexes.flatMap(({ configMaps }) => [...configMaps]);
  if (all.some(({ name }) => isPlaceholder(name))) return undefined;
  const unread = new Set(indexes.flatMap(({ damaged }) => namesIn(damaged, 'ConfigMap')));
  // a reference may be written with the hash that Kustomize appends
  const isKnown = (name: string): boolean =>
    unread.has(name) || all.some((facts) => facts.name === name || (facts.hashed && name.startsWith(`${facts.name}-`)));
  return ({ name, subject, owner, namespace = '' }) => {
    const eligible = all.filter((facts) => mayMean(namespace, facts.namespace, scope));
    if (subject === 'ConfigMap') {
      return isKnown(name)
        ? undefined
        : likelyMeant(
            name,
            eligible.map((facts) => facts.name),
          );
    }
    const meant = eligible.filter((facts) => facts.name === owner?.name);
    const keys = meant.flatMap(({ entries }) => entries.map(({ key }) => key));
    const isOpen = unread.has(owner?.name ?? '') || meant.some((facts) => hiddenEntries({ facts }) !== undefined);
    return isOpen || keys.includes(name) ? undefined : likelyMeant(name, keys);
  };
}

/** Reports references to ConfigMaps and their entries by a misspelt name. Others are often kept outside of the manifests. */
export function misspeltConfigMaps(
  { names, inside }: DocumentAnalysis,
  instead: ConfigMapInstead | undefined,
): readonly Finding[] {
  return names.filter(isConfigMapReference).flatMap((use) => {
    const suggestion = use.isConditional ? undefined : instead?.(use);
    return suggestion === undefined ? [] : [findingOf(use, suggestion, inside)];
  });
}

/** Whether a name is one of a ConfigMap, or of an entry of one, to which an object refers. */
export function isConfigMapReference({ subject, owner, role }: NameUse): boolean {
  return role === 'reference' && (subject === 'ConfigMap' || owner?.kind === 'ConfigMap');
}

function findingOf(use: NameUse, suggestion: string, inside: string): Finding {
  const { id, family, severity } = DOCUMENT_CHECKS.configMapMisspelt;
  const { name, owner, path = '' } = use;
  const message = owner
    ? phrase('The ConfigMap “{owner}” has no entry “{name}”. Did you mean “{suggestion}”?', {
        owner: owner.name,
        name,
        suggestion,
      })
    : phrase('No known ConfigMap has the name “{name}”. Did you mean “{suggestion}”?', { name, suggestion });
  return {
    code: id,
    family,
    severity,
    ...worded(message),
    range: wholeRange(use),
    path: inside === '' ? path : `${inside}.${path}`,
    fixes: useName(use, suggestion),
  };
}
