import type { DingTalkConfig, ManifestObject } from '#core';
import type { Labelling } from './labelling.js';

/** What a receiver's targets are made of. */
export interface CredentialSources {
  readonly configs: readonly DingTalkConfig[];
  /** `v1` Secrets; objects of other kinds are passed over. */
  readonly secrets: readonly ManifestObject[];
  /** The NotificationManager's `defaultSecretNamespace`, for references without one; undefined: any. */
  readonly defaultNamespace?: string;
  /** Default: as KubeSphere installs it. */
  readonly labelling?: Labelling;
  /** Values from elsewhere, by `MissingCredential.id`. */
  readonly supplied?: ReadonlyMap<string, string>;
}
