import { type ManagerVersion, newestOf } from '#core';
import { folderOf } from '#workspace';
import { orderByNearness } from './order-by-nearness.js';
import type { ManifestFile } from './workspace-manifests.js';

/** The newest version in the images of the folder that is nearest to a file. */
export function nearestVersion(managers: readonly ManifestFile[], uri: string): ManagerVersion | undefined {
  const named = managers.filter(({ facts }) => facts.some(({ managerVersion }) => managerVersion));
  const nearest = orderByNearness(named, uri).at(-1);
  if (!nearest) return undefined;
  const beside = named.filter((file) => folderOf(file.uri) === folderOf(nearest.uri));
  return newestOf(beside.flatMap(({ facts }) => facts.flatMap(({ managerVersion }) => managerVersion ?? [])));
}
