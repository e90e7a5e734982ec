import type { ManagerVersion } from '#core';

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
  /** By namespace; null: not known. */
  readonly tenants: Readonly<Record<string, readonly string[]>> | null;
  readonly timeZone: string;
}
