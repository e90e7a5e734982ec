import type { DingTalkConfig, ManifestObject } from '#core';
import type { SuppliedCredential } from './credential-provider.js';
import type { Labelling } from './labelling.js';

/** What a receiver's targets are made of. */
export interface CredentialSources {
  readonly configs: readonly DingTalkConfig[];
  /** `v1` Secrets; objects of other kinds are passed over. */
  readonly secrets: readonly ManifestObject[];
  /** Secrets to look among only for what `secrets` do not tell. */
  readonly furtherSecrets?: readonly ManifestObject[];
  /** The file of each object, as it is shown; without an entry, that of the receiver. */
  readonly files?: ReadonlyMap<ManifestObject, string>;
  /** The NotificationManager's `defaultSecretNamespace`, for references without one; undefined: any. */
  readonly defaultNamespace?: string;
  /** Default: as KubeSphere installs it. */
  readonly labelling?: Labelling;
  /** Values from elsewhere, by `MissingCredential.id`. */
  readonly supplied?: ReadonlyMap<string, SuppliedCredential>;
}
