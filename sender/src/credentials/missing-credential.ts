import type { Phrase } from '#core';
import type { Target } from '../types.js';

export type CredentialField = 'webhook' | 'secret' | 'appkey' | 'appsecret';

/**
 * `not-set`: neither a value nor a reference. `empty`: there, but without a character in it. `secret-not-found`: no
 * Secret of that name at hand. `other-namespace`: only in another namespace. `key-not-found`: the Secret lacks the key.
 * `not-base64`, `not-text`: its `data` does not decode.
 */
export type MissingReason =
  | 'not-set'
  | 'empty'
  | 'secret-not-found'
  | 'other-namespace'
  | 'key-not-found'
  | 'not-base64'
  | 'not-text';

/** What a manifest says instead of a value: nothing, an empty text, or the key of a Secret. */
export type CredentialReference =
  | { readonly kind: 'absent' }
  | { readonly kind: 'empty' }
  | {
      readonly kind: 'secret';
      readonly name: string;
      readonly key: string;
      /** Empty: the manager's default. */
      readonly namespace: string;
    };

/** A credential that a target needs and that the manifests at hand do not tell. Holds nothing secret. */
export interface MissingCredential {
  readonly field: CredentialField;
  /** The target that cannot be sent to without it. */
  readonly target: Target['kind'];
  /** The Receiver (webhook, secret) or Config (appkey, appsecret) that wants it. */
  readonly owner: { readonly kind: 'Receiver' | 'Config'; readonly name: string };
  readonly reference: CredentialReference;
  readonly reason: MissingReason;
  /** The reason as a sentence for people. */
  readonly text: Phrase;
  /** The same for the same credential from run to run: to remember an answer under. */
  readonly id: string;
}
