import type { Place } from '../../yaml/place.js';
import type { CommonFacts, NamespaceFacts } from '../facts.js';
import { textAt } from './fields.js';

/** The Namespace whose annotation names the cluster (KubeSphere; notification-manager 2.4). */
const NAME = 'kubesphere-system';
/** A text without this annotation names no cluster. */
export const CLUSTER_ANNOTATION = 'cluster.kubesphere.io/name';

/** Whether an object is the Namespace that names the cluster. Others do not matter. */
export function isClusterNamespace(root: Place): boolean {
  return (
    textAt(root, 'kind') === 'Namespace' &&
    textAt(root, 'apiVersion') === 'v1' &&
    textAt(root, 'metadata', 'name') === NAME
  );
}

export function readNamespace(common: CommonFacts, root: Place): NamespaceFacts {
  return { ...common, kind: 'Namespace', clusterName: textAt(root, 'metadata', 'annotations', CLUSTER_ANNOTATION) };
}
