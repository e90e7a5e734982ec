import type { Cluster } from '../../model/cluster/cluster.js';
import { toJson } from '../../yaml/node.js';
import { isJsonObject, textOf } from '../../yaml/object.js';
import { readDocument } from '../../yaml/read-document.js';

const DEFAULT_NAME = 'default';

/**
 * The name of the cluster as the manager finds it: its own option, else what KubeSphere's configuration says, else
 * `default` (notification-manager v2.6).
 */
export function clusterName(option: string, { configMaps }: Cluster): string {
  if (option !== '') return option;
  const config = configMaps.find(
    ({ facts }) => facts.name === 'kubesphere-config' && facts.namespace === 'kubesphere-system',
  );
  const text = config?.facts.entries.find(({ key }) => key === 'kubesphere.yaml')?.text;
  const root = text === undefined ? undefined : readDocument(text).root;
  const value = root && toJson(root);
  const clusters = isJsonObject(value) ? value.multicluster : undefined;
  return (isJsonObject(clusters) ? textOf(clusters.clusterName) : '') || DEFAULT_NAME;
}
