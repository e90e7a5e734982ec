import type { Json } from '../../yaml/object.js';
import { objectMember, stringMember } from './json-fields.js';

/** Where a secret value comes from. `value` holds it in the clear: never log it. */
export type Credential =
  | { readonly kind: 'value'; readonly value: string }
  | {
      readonly kind: 'secretKeyRef';
      readonly name: string;
      readonly key: string;
      /** Undefined: the NotificationManager's `defaultSecretNamespace`, else the namespace that it runs in. */
      readonly namespace?: string;
    }
  | { readonly kind: 'missing' };

/** A non-empty `value` wins over `valueFrom`, as in the manager; admission refuses to have both. */
export function readCredential(credential: Json | undefined): Credential {
  const value = stringMember(credential, 'value');
  if (value) return { kind: 'value', value };
  const reference = objectMember(objectMember(credential, 'valueFrom'), 'secretKeyRef');
  if (reference === undefined) return value === undefined ? { kind: 'missing' } : { kind: 'value', value };
  const namespace = stringMember(reference, 'namespace');
  return {
    kind: 'secretKeyRef',
    name: stringMember(reference, 'name') ?? '',
    key: stringMember(reference, 'key') ?? '',
    ...(namespace ? { namespace } : {}),
  };
}
