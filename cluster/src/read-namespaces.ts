import { isJsonObject, type JsonObject, textOf } from '#core';
import { type ClusterFailure, failure } from './cluster-failure.js';
import { listPages } from './list-pages.js';
import type { Cluster } from './open-cluster.js';

/** The namespaces of a cluster, with only what decides where alerts go. */
export interface ReadNamespaces {
  readonly kind: 'namespaces';
  /** KubeSphere's workspace of each namespace that belongs to one. */
  readonly workspaces: Readonly<Record<string, string>>;
  /** The Namespace that names the cluster, without anything else; empty: it names none. */
  readonly objects: readonly JsonObject[];
}

const WORKSPACE = 'kubesphere.io/workspace';
const NAMING = 'kubesphere-system';
const NAME = 'cluster.kubesphere.io/name';

export async function readNamespaces(cluster: Cluster, signal?: AbortSignal): Promise<ReadNamespaces | ClusterFailure> {
  const listed = await listPages(cluster, '/api/v1/namespaces', {
    action: 'list namespaces',
    missing: failure('answer-invalid', { host: cluster.server.host }),
    signal,
  });
  if (listed.kind === 'failed') return listed;
  const workspaces: Record<string, string> = {};
  const objects: JsonObject[] = [];
  for (const { metadata } of listed.items) {
    if (!isJsonObject(metadata)) continue;
    const name = textOf(metadata.name);
    const workspace = isJsonObject(metadata.labels) ? textOf(metadata.labels[WORKSPACE]) : '';
    if (workspace !== '') workspaces[name] = workspace;
    const clusterName = isJsonObject(metadata.annotations) ? textOf(metadata.annotations[NAME]) : '';
    if (name === NAMING && clusterName !== '')
      objects.push({ apiVersion: 'v1', kind: 'Namespace', metadata: { name, annotations: { [NAME]: clusterName } } });
  }
  return { kind: 'namespaces', workspaces, objects };
}
