import { type Phrase, phrase } from '#core';

/**
 * Where a credential's value was found. Contains nothing secret. `manifest`: in the object itself. `secret`: in a manifest
 * of a Secret; without `file`, in the file of the receiver. `stored`: in the host's store. `typed`: entered by the user.
 * `stand-in`: a placeholder.
 */
export type CredentialOrigin =
  | { readonly kind: 'manifest' }
  | ({ readonly kind: 'secret'; readonly file?: string } & SecretKey)
  | { readonly kind: 'stored' }
  | { readonly kind: 'environment'; readonly variable: string }
  | { readonly kind: 'file'; readonly file: string; readonly variable: string }
  | ({ readonly kind: 'cluster'; readonly context: string } & SecretKey)
  | { readonly kind: 'typed' }
  | { readonly kind: 'stand-in' };

interface SecretKey {
  readonly name: string;
  readonly key: string;
  readonly namespace?: string;
}

export function describeOrigin(origin: CredentialOrigin): Phrase {
  switch (origin.kind) {
    case 'manifest':
      return phrase('the manifest');
    case 'secret':
      return origin.file === undefined
        ? phrase('Secret {secret} in this file', { secret: describeKey(origin) })
        : phrase('Secret {secret} in {file}', { secret: describeKey(origin), file: origin.file });
    case 'stored':
      return phrase('stored in VS Code');
    case 'environment':
      return phrase('variable {variable}', { variable: origin.variable });
    case 'file':
      return phrase('{variable} in {file}', { variable: origin.variable, file: origin.file });
    case 'cluster':
      return phrase('Secret {secret} in the cluster, context {context}', {
        secret: describeKey(origin),
        context: origin.context,
      });
    case 'typed':
      return phrase('entered');
    case 'stand-in':
      return phrase('placeholder for the simulator');
  }
}

function describeKey({ namespace, name, key }: SecretKey): string {
  return [namespace, name, key].filter((part) => part !== undefined).join('/');
}
