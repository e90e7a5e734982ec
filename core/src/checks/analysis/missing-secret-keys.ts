import { type DataScope, mayMean } from '../../model/cluster/find-named.js';
import type { SecretFacts } from '../../model/facts.js';
import type { Finding } from '../../model/finding/finding.js';
import { worded } from '../../model/finding/to-finding.js';
import { hiddenEntries } from '../../model/unknown/unknown-reference.js';
import { likelyMeant } from '../../text/likely-meant.js';
import { phrase } from '../../text/phrase.js';
import { DOCUMENT_CHECKS } from '../document-checks.js';
import { type NameUse, nameId } from '../names/name-use.js';
import { wholeRange } from '../names/written-name.js';
import type { DocumentAnalysis } from './document-analysis.js';
import type { ManifestIndex } from './manifest-index.js';
import { useName } from './use-name.js';

/**
 * The keys of the known Secrets that a reference may mean; undefined: no such Secret is known, or one has the key or may
 * have it.
 */
export type KeysInstead = (use: NameUse) => readonly string[] | undefined;

export function keysInstead(indexes: readonly ManifestIndex[], scope: DataScope): KeysInstead {
  return ({ name: key, owner, namespace = '' }) => {
    const secrets = indexes
      .flatMap((index) => index.secrets.get(owner?.name ?? '') ?? [])
      .filter((facts) => mayMean(namespace, facts.namespace, scope));
    if (indexes.some(({ damaged }) => damaged.has(nameId({ subject: 'Secret', name: owner?.name ?? '' }))))
      return undefined;
    // An unknown name may be the one that is missing.
    if (secrets.some((facts) => facts.openKeys || hiddenEntries({ facts }) !== undefined)) return undefined;
    const keys = secrets.flatMap(keysOf);
    return secrets.length === 0 || keys.includes(key) ? undefined : keys;
  };
}

function keysOf({ keys }: SecretFacts): readonly string[] {
  return keys.map(({ key }) => key);
}

/** Reports references to keys that their Secret lacks. One without any key is perhaps filled elsewhere. */
export function missingSecretKeys(
  { names, inside }: DocumentAnalysis,
  instead: KeysInstead | undefined,
): readonly Finding[] {
  return names.filter(isSecretKeyReference).flatMap((use) => {
    const keys = use.isConditional ? undefined : instead?.(use);
    return keys ? [findingOf(use, keys, inside)] : [];
  });
}

/** Whether a name is one of a key to which an object refers. */
export function isSecretKeyReference({ subject, owner, role }: NameUse): boolean {
  return subject === 'entry' && owner?.kind === 'Secret' && role === 'reference';
}

function findingOf(use: NameUse, keys: readonly string[], inside: string): Finding {
  const { id, family, severity } = DOCUMENT_CHECKS.secretKeyMissing;
  const { name: key, owner, path = '' } = use;
  const suggestion = likelyMeant(key, keys);
  const names = { secret: owner?.name ?? '', key };
  return {
    code: id,
    family,
    severity: keys.length === 0 ? 'hint' : severity,
    ...worded(
      suggestion === undefined
        ? phrase('The Secret “{secret}” has no entry “{key}”, so the credential is empty.', names)
        : phrase(
            'The Secret “{secret}” has no entry “{key}”, so the credential is empty. Did you mean “{suggestion}”?',
            {
              ...names,
              suggestion,
            },
          ),
    ),
    range: wholeRange(use),
    path: inside === '' ? path : `${inside}.${path}`,
    fixes: suggestion === undefined ? [] : useName(use, suggestion),
  };
}
