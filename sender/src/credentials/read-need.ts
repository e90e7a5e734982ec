import { type Credential, type Phrase, phrase } from '#core';
import type { CredentialSources } from './credential-sources.js';
import { findSecretValue } from './find-secret-value.js';
import type { CredentialField, MissingCredential, MissingReason } from './missing-credential.js';

export type Need =
  | { readonly kind: 'known'; readonly value: string }
  | { readonly kind: 'missing'; readonly missing: MissingCredential };

/** One credential's value: from the manifest, else from a Secret, else from what was supplied. */
export function readNeed(
  field: CredentialField,
  owner: MissingCredential['owner'],
  credential: Credential,
  { secrets, defaultNamespace, supplied }: CredentialSources,
): Need {
  const lack = (reason: MissingReason, text: Phrase, reference: MissingCredential['reference']): Need => {
    const id = identify(field, owner, reference);
    const value = supplied?.get(id);
    if (value !== undefined) return { kind: 'known', value };
    return { kind: 'missing', missing: { field, owner, reference, reason, text, id } };
  };
  if (credential.kind === 'missing') {
    return lack('not-set', phrase('{kind} “{name}” sets no {field}.', { ...owner, field }), credential);
  }
  if (credential.kind === 'value') {
    if (credential.value !== '') return { kind: 'known', value: credential.value };
    return lack('empty', phrase('The {field} of {kind} “{name}” is empty.', { ...owner, field }), { kind: 'empty' });
  }
  const found = findSecretValue(credential, secrets, defaultNamespace);
  return found.kind === 'found' ? { kind: 'known', value: found.value } : lack(found.reason, found.text, credential);
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
