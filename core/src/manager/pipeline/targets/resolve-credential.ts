import type { Placed } from '../../../model/cluster/cluster.js';
import { namespaceOf } from '../../../model/cluster/find-named.js';
import { type FoundSecretKey, findSecretKey } from '../../../model/cluster/find-secret-key.js';
import type { CredentialFacts, ValueTraits } from '../../../model/facts.js';
import { DEFAULT_TRAITS } from '../../../model/read/value-traits.js';
import { isEncrypted, placeholderIn } from '../../../model/unknown/placeholder.js';
import { hiddenEntries, hiddenReference } from '../../../model/unknown/unknown-reference.js';
import { type Phrase, phrase } from '../../../text/phrase.js';
import type { Pipeline } from '../prepare/pipeline.js';
import { sourcePlace } from '../report/source-place.js';
import type { Assumption, CredentialSource, DeliveryFailure, SourcePlace } from '../report/trace.js';

/** Why a reference with an empty name, or one that is not text, finds no Secret. */
export const UNNAMED_SECRET = phrase('The reference names no Secret: its `name` must be text and not empty.');

export interface ResolvedCredential {
  readonly source: CredentialSource;
  /** Undefined when {@link failure} is given. */
  readonly traits: ValueTraits | undefined;
  readonly failure?: DeliveryFailure;
  readonly assumption?: Assumption;
}

/** The traits of a credential's value. A missing entry of a Secret counts as empty (notification-manager 2.6). */
export function resolveCredential(
  credential: CredentialFacts,
  use: CredentialSource['use'],
  object: Placed<{ readonly range: SourcePlace['range'] }>,
  pipeline: Pipeline,
): ResolvedCredential {
  const at = sourcePlace(object, credential.range);
  if (credential.kind === 'inline') {
    const { traits, hidden } = credential;
    const resolved = { source: { use, source: { kind: 'inline' }, at }, traits } as const;
    return hidden === undefined ? resolved : { ...resolved, assumption: assumption(hiddenValue(hidden), at) };
  }
  if (credential.kind !== 'secret') {
    const text = phrase('The credential has neither a value nor a reference to a Secret.');
    const failure: DeliveryFailure = { stage: 'credentials', code: 'credential-missing', text, at };
    return { source: { use, source: { kind: 'absent' }, at }, traits: undefined, failure };
  }
  const { cluster, options, settings } = pipeline;
  const { name, key } = credential;
  const namespace = namespaceOf(credential, settings.data);
  const source: CredentialSource = { use, source: { kind: 'secret', namespace, name, key }, at };
  const found = findSecretKey(cluster.secrets, credential, settings.data);
  const shown = `${namespace}/${name}`;
  if (found.kind === 'found' || found.kind === 'key-unknown') {
    const traits = found.kind === 'found' ? found.entry.traits : DEFAULT_TRAITS;
    const unknown = hiddenEntry(found, shown, key);
    return unknown ? { source, traits, assumption: assumption(unknown, at) } : { source, traits };
  }
  const hidden =
    found.kind === 'key-missing'
      ? (placeholderIn(key) ?? hiddenEntries(found.secret))
      : hiddenReference(credential, cluster.secrets);
  if (hidden !== undefined) {
    const text = phrase('Which credential is meant cannot be told: {placeholder}. It is assumed to exist.', {
      placeholder: hidden,
    });
    return { source, traits: DEFAULT_TRAITS, assumption: { code: 'secret-missing', text, at } };
  }
  if (found.kind === 'key-missing') return { source, traits: { empty: true, lineEnd: false, address: false } };
  if (options.complete || name === '') {
    const text = name === '' ? UNNAMED_SECRET : phrase('The Secret {name} does not exist.', { name: shown });
    return { source, traits: undefined, failure: { stage: 'credentials', code: 'secret-missing', text, at } };
  }
  const text = phrase('The manifests do not contain the Secret {name}: it is assumed to exist in the cluster.', {
    name: shown,
  });
  return { source, traits: DEFAULT_TRAITS, assumption: { code: 'secret-missing', text, at } };
}

function assumption(text: Phrase, at: SourcePlace): Assumption {
  return { code: 'credential-unknown', text, at };
}

function hiddenValue(placeholder: string): Phrase {
  return isEncrypted(placeholder)
    ? phrase('The credential is encrypted. It is assumed to be right.')
    : phrase('The credential cannot be told: {placeholder}. It is assumed to be right.', { placeholder });
}

/** Why the value of an entry is not known; undefined when it is. */
function hiddenEntry(
  found: Extract<FoundSecretKey, { readonly kind: 'found' | 'key-unknown' }>,
  name: string,
  key: string,
): Phrase | undefined {
  const { maker } = found.secret.facts;
  if (maker)
    return phrase(
      'The {kind} {maker} makes the Secret {name} in the cluster. The value of its entry “{key}” is not known and assumed to be right.',
      { kind: maker.kind, maker: maker.name, name, key },
    );
  const hidden = found.kind === 'found' ? found.entry.hidden : undefined;
  if (hidden === undefined) return undefined;
  return isEncrypted(hidden)
    ? phrase('The entry “{key}” of the Secret {name} is encrypted. It is assumed to be right.', { name, key })
    : phrase('The entry “{key}” of the Secret {name} cannot be told: {placeholder}. It is assumed to be right.', {
        name,
        key,
        placeholder: hidden,
      });
}
