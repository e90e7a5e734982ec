import type { ClusterFailureId } from '#cluster';

/** What the extension can do about a failure. */
export type ClusterRemedy = 'choose-kubeconfig' | 'choose-cluster' | 'open-manager-service';

const REMEDIES: Readonly<Record<ClusterFailureId, readonly ClusterRemedy[]>> = {
  'kubeconfig-missing': ['choose-kubeconfig'],
  'kubeconfig-invalid': ['choose-kubeconfig'],
  'context-unknown': ['choose-cluster', 'choose-kubeconfig'],
  'credentials-unreadable': ['choose-cluster', 'choose-kubeconfig'],
  'exec-missing': ['choose-cluster', 'choose-kubeconfig'],
  'exec-failed': ['choose-cluster', 'choose-kubeconfig'],
  unauthorized: ['choose-cluster', 'choose-kubeconfig'],
  forbidden: ['choose-cluster'],
  'secret-missing': ['choose-cluster'],
  'group-missing': ['choose-cluster'],
  'kind-missing': [],
  'object-missing': [],
  'data-missing': [],
  'service-missing': ['open-manager-service', 'choose-cluster'],
  'service-unavailable': ['open-manager-service', 'choose-cluster'],
  'alertmanager-missing': ['choose-cluster'],
  'alertmanager-unavailable': ['choose-cluster'],
  'alerts-rejected': [],
  tls: ['choose-cluster', 'choose-kubeconfig'],
  unreachable: ['choose-cluster', 'choose-kubeconfig'],
  timeout: ['choose-cluster'],
  cancelled: [],
  refused: ['choose-cluster'],
  'answer-too-large': [],
  'answer-invalid': ['choose-cluster'],
};

/** In the order of their buttons. */
export function clusterRemedies(id: ClusterFailureId): readonly ClusterRemedy[] {
  return REMEDIES[id];
}
