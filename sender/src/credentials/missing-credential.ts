import type { Phrase } from '#core';
import type { Target } from '../types.js';

export type CredentialField = 'webhook' | 'secret' | 'appkey' | 'appsecret';

/**
 * `not-set`: neither a value nor a reference. `empty`: an empty value. `secret-not-found`: no Secret with this name in the
 * manifests. `other-namespace`: only in another namespace. `key-not-found`: the Secret lacks the key. `not-base64`,
 * `not-text`: its `data` does not decode. `unknown`: it is encrypted, a placeholder such as `${TOKEN}` stands for it, or
 * only the cluster has it.
 */
export type MissingReason =
  | 'not-set'
  | 'empty'
  | 'secret-not-found'
  | 'other-namespace'
  | 'key-not-found'
  | 'not-base64'
  | 'not-text'
  | 'unknown';

/** What a manifest has instead of a value: nothing, an empty text, or a reference to the key of a Secret. */
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

/** A credential that a target needs and that is missing from the manifests. Contains nothing secret. */
export interface MissingCredential {
  readonly field: CredentialField;
  /** The target that needs it. */
  readonly target: Target['kind'];
  /** The Receiver (webhook, secret) or Config (appkey, appsecret) that needs it. */
  readonly owner: { readonly kind: 'Receiver' | 'Config'; readonly name: string };
  readonly reference: CredentialReference;
  readonly reason: MissingReason;
  /** The reason as a sentence. */
  readonly text: Phrase;
  /** The host that it is for, with its port; absent for a webhook, which names its own, and as long as that is missing. */
  readonly host?: string;
  /** The same for a credential in every run, so that a host can store its value by it. */
  readonly id: string;
}
