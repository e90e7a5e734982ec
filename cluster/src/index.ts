/** A Kubernetes cluster as the person's own kubeconfig reaches it: one Secret at a time, and the manager's test. */

export type { ClusterFailure, ClusterFailureId } from './cluster-failure.js';
export { type KubeContext, type KubeContexts, listContexts } from './list-contexts.js';
export { type Cluster, type ClusterChoice, openCluster } from './open-cluster.js';
export { type ManagerAddress, type ManagerAnswer, type ManagerService, postToManager } from './post-to-manager.js';
export { readSecret } from './read-secret.js';
