import { findGivenZone, type ManagerVersion, parseManagerVersion, phrase, versionUnknown, zoneUnknown } from '#core';
import type { ConfigOptions } from '../../config/config-options.js';
import type { GivenSurroundings } from '../../config/pipeline-options.js';
import { UsageError } from '../../usage-error.js';
import type { Desk } from '../access/desk.js';
import { ALERTS, MANIFESTS, namedPaths } from '../access/named-paths.js';

/** The manifests of a call. */
export interface ManifestInput {
  readonly paths?: readonly string[];
  readonly manifests?: string;
}

export interface TargetInput {
  readonly target?: string;
}

export interface SurroundingsInput extends TargetInput {
  readonly timeZone?: string;
  readonly tenants?: Readonly<Record<string, readonly string[]>>;
}

export interface AlertsInput {
  readonly alerts?: string | readonly object[];
  readonly alertPaths?: readonly string[];
}

export function textsOf({ manifests, alerts }: ManifestInput & AlertsInput): Readonly<Record<string, string>> {
  return {
    ...(manifests !== undefined && { [MANIFESTS]: manifests }),
    ...(alerts !== undefined && { [ALERTS]: typeof alerts === 'string' ? alerts : JSON.stringify({ alerts }) }),
  };
}

/** The paths of the manifests: those that are named, the text of the call, or by default the working folder. */
export async function manifestPaths({ paths = [], manifests }: ManifestInput, desk: Desk): Promise<readonly string[]> {
  const own = manifests === undefined ? [] : [MANIFESTS];
  if (paths.length + own.length === 0) return ['.'];
  return [...(await namedPaths(paths, desk)), ...own];
}

/** The files with alerts; empty: the default ones. */
export async function alertFiles({ alerts, alertPaths = [] }: AlertsInput, desk: Desk): Promise<readonly string[]> {
  return [...(await namedPaths(alertPaths, desk)), ...(alerts === undefined ? [] : [ALERTS])];
}

/** @throws UsageError if it is no release */
export function targetOf({ target }: TargetInput): Pick<ConfigOptions, 'targetVersion'> {
  return target === undefined ? {} : { targetVersion: versionOf(target) };
}

/** @throws UsageError if it is no release */
export function versionOf(target: string): ManagerVersion {
  const version = parseManagerVersion(target);
  if (version) return version;
  throw new UsageError(versionUnknown(target), phrase('Use a version such as 2.6, or 3.4 of KubeSphere.'));
}

/** @throws UsageError if the release or the zone does not exist */
export function surroundingsOf(input: SurroundingsInput): Pick<ConfigOptions, 'targetVersion'> & GivenSurroundings {
  const { timeZone, tenants } = input;
  const zone = timeZone === undefined ? undefined : findGivenZone(timeZone);
  if (timeZone !== undefined && zone === undefined)
    throw new UsageError(zoneUnknown(timeZone), phrase('Use a name such as Asia/Shanghai.'));
  return {
    ...targetOf(input),
    ...(zone !== undefined && { timeZone: zone }),
    ...(tenants && { tenant: tenants }),
  };
}
