import { type Cluster, readClusterObjects } from '#core';
import { orderByNearness } from './order-by-nearness.js';
import type { WorkspaceManifests } from './workspace-manifests.js';

/** The objects of the workspace as one cluster; of those that have one name, the nearest to a file. */
export async function clusterOf(manifests: WorkspaceManifests, uri: string): Promise<Cluster> {
  return readClusterObjects(orderByNearness(await manifests.load(), uri));
}
