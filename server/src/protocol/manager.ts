import type { ManagerTarget, ManagerVersion } from '#core';

/**
 * Request: the notification manager that the manifests of a file are for, as settings, configuration and the manifests
 * themselves define it. What a client prepares with these is what the preview shows.
 */
export const MANAGER_REQUEST = 'kubesphereDingtalk/manager';
export interface ManagerParams {
  readonly textDocument: { readonly uri: string };
}
export interface ManagerAnswer {
  readonly version: ManagerVersion;
  /** The file has an object that the manager uses: one of our kinds, or a Secret or ConfigMap that a manifest names. */
  readonly usesFile: boolean;
  /** The version for users: `2.5.2 (KubeSphere 4.1)`. */
  readonly name: string;
  /** What decides the version. */
  readonly source: ManagerTarget['source']['kind'];
  /** The same in a sentence's words: `from the settings`. */
  readonly reason: string;
  /** The URI of the configuration file that decides the version; null: none does. */
  readonly configFile: string | null;
  /** By namespace; null: not known. */
  readonly tenants: Readonly<Record<string, readonly string[]>> | null;
  /** Where the tenants are written; null: they are not known. */
  readonly tenantsFrom: string | null;
  /** Null: as the manifests or the release say. */
  readonly timeZone: string | null;
}
