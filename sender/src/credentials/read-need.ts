import { type Credential, type Phrase, phrase } from '#core';
import type { CredentialOrigin } from './credential-origin.js';
import type { CredentialSources } from './credential-sources.js';
import { describeValue, describeWrongKey } from './describe-value.js';
import { findSecretValue, type SecretReference, type SecretValue } from './find-secret-value.js';
import type { CredentialField, MissingCredential, MissingReason } from './missing-credential.js';

export type Need =
  | {
      readonly kind: 'known';
      readonly value: string;
      readonly origin: CredentialOrigin | undefined;
      /** What the manager makes of it, where that differs from what one expects. */
      readonly notes: readonly Phrase[];
    }
  | { readonly kind: 'missing'; readonly missing: MissingCredential };

/** With these the cluster has a Secret that does not serve, whatever was found elsewhere. */
const FAULTS: ReadonlySet<MissingReason> = new Set(['key-not-found', 'empty', 'not-base64', 'not-text']);

/** One credential's value: from the manifest, else from a Secret, else from what was supplied. */
export function readNeed(
  field: CredentialField,
  owner: MissingCredential['owner'],
  credential: Credential,
  sources: CredentialSources,
): Need {
  const known = (value: string, origin: CredentialOrigin, notes: readonly Phrase[] = []): Need => ({
    kind: 'known',
    value,
    origin,
    notes: [...notes, ...describeValue(field, owner.name, value)],
  });
  const lack = (reason: MissingReason, text: Phrase, reference: MissingCredential['reference']): Need => {
    const id = identify(field, owner, reference);
    const supplied = sources.supplied?.get(id);
    if (supplied !== undefined) return known(supplied.value, supplied.origin, faultsOf(field, reason, text, reference));
    return { kind: 'missing', missing: { field, owner, reference, reason, text, id } };
  };
  if (credential.kind === 'missing') {
    return lack('not-set', phrase('{kind} “{name}” sets no {field}.', { ...owner, field }), credential);
  }
  if (credential.kind === 'value') {
    if (credential.value !== '') return known(credential.value, { kind: 'manifest' });
    return lack('empty', phrase('The {field} of {kind} “{name}” is empty.', { ...owner, field }), { kind: 'empty' });
  }
  const own = findSecretValue(credential, sources.secrets, sources.defaultNamespace);
  if (own.kind === 'found') return known(own.value, originOf(own, credential, sources));
  const further = findSecretValue(credential, sources.furtherSecrets ?? [], sources.defaultNamespace);
  if (further.kind === 'found')
    return known(
      further.value,
      originOf(further, credential, sources),
      faultsOf(field, own.reason, own.text, credential),
    );
  const told = own.reason === 'secret-not-found' ? further : own;
  return lack(told.reason, told.text, credential);
}

function faultsOf(
  field: CredentialField,
  reason: MissingReason,
  text: Phrase,
  reference: MissingCredential['reference'],
): readonly Phrase[] {
  if (!FAULTS.has(reason)) return [];
  return reason === 'key-not-found' ? [text, describeWrongKey(field, reference)] : [text];
}

function originOf(
  { secret }: Extract<SecretValue, { kind: 'found' }>,
  { name, key }: SecretReference,
  { files }: CredentialSources,
): CredentialOrigin {
  const file = files?.get(secret);
  return {
    kind: 'secret',
    name,
    key,
    ...(secret.namespace && { namespace: secret.namespace }),
    ...(file !== undefined && { file }),
  };
}

/** A reference means the same for whoever makes it. */
function identify(
  field: CredentialField,
  owner: MissingCredential['owner'],
  reference: MissingCredential['reference'],
): string {
  const parts =
    reference.kind === 'secretKeyRef'
      ? ['Secret', reference.namespace ?? '', reference.name, reference.key]
      : [owner.kind, owner.name, field];
  return parts.map((part) => encodeURIComponent(Buffer.from(part).toString())).join('/');
}
