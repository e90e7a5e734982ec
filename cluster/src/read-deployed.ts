import { clusterNameOnly, type JsonObject, KUBESPHERE_CONFIG, usedData } from '#core';
import type { ClusterFailure } from './cluster-failure.js';
import { gatherObjects, isPartial } from './gather-objects.js';
import type { Cluster } from './open-cluster.js';
import { readNamespaces } from './read-namespaces.js';
import { readData } from './read-objects.js';

export interface DeployedOptions {
  readonly signal?: AbortSignal | undefined;
  /** Called with each kind, or object, before it is read. */
  readonly onRead?: ((what: string) => void) | undefined;
}

/** Everything that decides where a cluster's alerts go. */
export interface DeployedObjects {
  readonly kind: 'deployed';
  /** May contain credentials that are written in objects: never log them. Of Secrets, only the names of their entries. */
  readonly objects: readonly JsonObject[];
  /** KubeSphere's workspace of each namespace that belongs to one; undefined: they could not be read. */
  readonly workspaces: Readonly<Record<string, string>> | undefined;
  /** What could not be read. */
  readonly failures: readonly ClusterFailure[];
}

/**
 * Reads the objects of the notification API, the ConfigMaps and Secrets that they name, and what names the cluster. Other
 * Secrets are not read.
 */
export async function readDeployed(
  cluster: Cluster,
  { signal, onRead }: DeployedOptions = {},
): Promise<DeployedObjects | ClusterFailure> {
  const gathered = await gatherObjects(cluster, {
    wanted: [],
    namespace: cluster.namespace,
    withInstalled: true,
    signal,
    onRead,
  });
  if (gathered.kind === 'failed') return gathered;
  const objects = [...gathered.objects];
  const failures = [...gathered.failures];
  for (const { kind, namespace, name } of usedData(objects)) {
    if (kind !== 'Secret') continue;
    onRead?.(`Secret/${name}`);
    const read = await readData(cluster, { kind, namespace, name }, signal);
    if (read.kind === 'objects') objects.push(...read.objects);
    // that it is missing is an answer
    else if (read.id !== 'data-missing' && isPartial(read)) failures.push(read);
    else if (read.id !== 'data-missing') return read;
  }
  onRead?.('Namespace');
  const namespaces = await readNamespaces(cluster, signal);
  if (namespaces.kind === 'namespaces') objects.push(...namespaces.objects);
  else if (isPartial(namespaces)) failures.push(namespaces);
  else return namespaces;
  const config = await readData(cluster, { kind: 'ConfigMap', ...KUBESPHERE_CONFIG }, signal);
  if (config.kind === 'objects') objects.push(...config.objects.map(clusterNameOnly));
  return {
    kind: 'deployed',
    objects,
    workspaces: namespaces.kind === 'namespaces' ? namespaces.workspaces : undefined,
    failures,
  };
}
