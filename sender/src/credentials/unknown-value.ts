import { type FoundSecretKey, isEncrypted, namedPlaceholder, type Phrase, phrase } from '#core';
import type { CredentialField, MissingCredential } from './missing-credential.js';

/** That a placeholder stands for the value in a Receiver or Config. */
export function unknownField(
  field: CredentialField,
  { kind, name }: MissingCredential['owner'],
  placeholder: string,
): Phrase {
  const where = { kind, name, field };
  return isEncrypted(placeholder)
    ? phrase('The {field} of {kind} “{name}” is encrypted and cannot be read here.', where)
    : phrase('The {field} of {kind} “{name}” cannot be told: {placeholder}.', {
        ...where,
        placeholder: namedPlaceholder(placeholder),
      });
}

interface Entry {
  /** The Secret. */
  readonly name: string;
  readonly key: string;
}

/** That a placeholder stands for the value of a Secret's key. */
export function unknownKey({ name, key }: Entry, placeholder: string): Phrase {
  return isEncrypted(placeholder)
    ? phrase('Key “{key}” of Secret “{name}” is encrypted and cannot be read here.', { name, key })
    : phrase('Key “{key}” of Secret “{name}” cannot be told: {placeholder}.', {
        name,
        key,
        placeholder: namedPlaceholder(placeholder),
      });
}

/** Why the manifests do not contain the value that a reference means; undefined if they do, or if it does not exist. */
export function unknownEntry(found: FoundSecretKey, entry: Entry): Phrase | undefined {
  if (found.kind !== 'found' && found.kind !== 'key-unknown') return undefined;
  const { maker } = found.secret.facts;
  if (maker)
    return phrase('Secret “{name}” is made in the cluster by {kind} “{maker}”, so its values are only there.', {
      name: entry.name,
      kind: maker.kind,
      maker: maker.name,
    });
  const hidden = found.kind === 'found' ? found.entry.hidden : undefined;
  return hidden === undefined ? undefined : unknownKey(entry, hidden);
}
