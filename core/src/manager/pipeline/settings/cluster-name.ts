import { floatText } from '../../../go/template/format/float-text.js';
import type { Cluster } from '../../../model/cluster/cluster.js';
import type { ObjectFacts } from '../../../model/facts.js';
import { placeAt } from '../../../model/read/fields.js';
import type { ClusterLabel } from '../../../model/release/cluster-label.js';
import type { Release } from '../../../model/release/release.js';
import type { YamlNode } from '../../../yaml/node.js';
import { rootPlace } from '../../../yaml/place.js';
import { readDocument } from '../../../yaml/read-document.js';
import { integerOf } from '../../../yaml/resolve-scalar.js';

const DEFAULT_CLUSTER_NAME = 'default';

/** What the manager does with the label `cluster`, as the manifests say. */
export function clusterLabelOf(
  cluster: Pick<Cluster, 'managers' | 'configMaps' | 'namespaces'>,
  release: Release,
): ClusterLabel {
  const option = cluster.managers.at(-1)?.facts.options.cluster ?? '';
  return { name: clusterNameOf(option, cluster, release), how: release.clusterLabel };
}

/** Whether an object decides the name of the cluster. */
export function namesCluster(facts: ObjectFacts): boolean {
  return facts.kind === 'NotificationManager' || facts.kind === 'Namespace' || isKubeSphereConfig(facts);
}

/** The ConfigMap of KubeSphere that may name the cluster. Its other settings hold credentials. */
export const KUBESPHERE_CONFIG = { namespace: 'kubesphere-system', name: 'kubesphere-config', key: 'kubesphere.yaml' };

function isKubeSphereConfig(facts: ObjectFacts): boolean {
  const { namespace, name } = KUBESPHERE_CONFIG;
  return facts.kind === 'ConfigMap' && facts.name === name && facts.namespace === namespace;
}

/**
 * The name of the cluster: the manager's option, otherwise the annotation of KubeSphere's Namespace, otherwise the name in
 * KubeSphere's configuration, otherwise `default` (notification-manager 2.3, 2.6).
 *
 * @param option `receivers.options.global.cluster`
 */
function clusterNameOf(
  option: string,
  { configMaps, namespaces }: Pick<Cluster, 'configMaps' | 'namespaces'>,
  { readsClusterFromNamespace }: Release,
): string {
  const annotation = readsClusterFromNamespace ? namespaces.at(-1)?.facts.clusterName : undefined;
  const config = configMaps.find(({ facts }) => isKubeSphereConfig(facts));
  const text = config?.facts.entries.find(({ key }) => key === KUBESPHERE_CONFIG.key)?.text;
  return option || annotation || configuredName(text ?? '') || DEFAULT_CLUSTER_NAME;
}

/** The name of the cluster in KubeSphere's configuration; empty: it has none. */
export function configuredName(configuration: string): string {
  const { root } = readDocument(configuration);
  const place = placeAt(root && rootPlace(root), 'multicluster', 'clusterName');
  return place ? stringOf(place.node) : '';
}

/** Go's YAML decoder converts numbers and booleans for a field that wants a text (sigs.k8s.io/yaml). */
function stringOf(node: YamlNode): string {
  if (node.kind !== 'scalar') return '';
  const { value, source } = node;
  if (typeof value === 'number') return integerOf(source)?.toString() ?? floatText(value, 'g', undefined);
  return value === null ? '' : String(value);
}
