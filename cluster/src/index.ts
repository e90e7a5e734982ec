/**
 * Access to a Kubernetes cluster through the user's kubeconfig: reads single Secrets, the objects of an import and
 * Alertmanager's alerts, and runs the manager's own test.
 */

// the editor loads what makes manifests and explanations of the objects together with what reads them
export { deployedMarkdown, explainDeployed, importObjects, readDeployedSide } from '#core';
export type { ClusterFailure, ClusterFailureId } from './cluster-failure.js';
export { type GatheredObjects, gatherObjects } from './gather-objects.js';
export { type KubeContext, type KubeContexts, listContexts } from './list-contexts.js';
export { type Cluster, type ClusterChoice, openCluster } from './open-cluster.js';
export { type ManagerAddress, type ManagerAnswer, postToManager } from './post-to-manager.js';
export { readClusterAlerts } from './read-alerts.js';
export { type DeployedObjects, readDeployed } from './read-deployed.js';
export { readSecret } from './read-secret.js';
