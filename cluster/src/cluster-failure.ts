import { type Phrase, phrase } from '#core';

/** Why a request to a cluster failed. Contains no credentials: it may be shown and logged. */
export interface ClusterFailure {
  readonly kind: 'failed';
  readonly id: ClusterFailureId;
  readonly cause: Phrase;
  readonly remedy: Phrase;
  /** Short and technical: `ECONNREFUSED`, `HTTP 500`, or the server's own message. */
  readonly detail?: string;
}

/** `alerts-rejected`: the server of alerts says so itself, or answers something else. */
export type ClusterFailureId = KnownFailure | 'alerts-rejected';

type KnownFailure = keyof typeof FAILURES;

const FAILURES = {
  'kubeconfig-missing': {
    cause: phrase('No kubeconfig was found at {path}.'),
    remedy: phrase('Set KUBECONFIG to the path of your kubeconfig, or put the file there.'),
  },
  'kubeconfig-invalid': {
    cause: phrase('The kubeconfig {path} cannot be read.'),
    remedy: phrase('Run “kubectl config view” to see the error.'),
  },
  'context-unknown': {
    cause: phrase('The kubeconfig has no usable context “{context}”.'),
    remedy: phrase('Choose a context that “kubectl config get-contexts” lists.'),
  },
  'credentials-unreadable': {
    cause: phrase('A certificate or key that the kubeconfig references cannot be used.'),
    remedy: phrase('Check the certificate files and data of the context’s user and cluster.'),
  },
  'exec-missing': {
    cause: phrase('The kubeconfig’s login program “{command}” was not found.'),
    remedy: phrase('Install the program, or start VS Code or the terminal with a PATH that contains it.'),
  },
  'exec-failed': {
    cause: phrase('The kubeconfig’s login program “{command}” failed.'),
    remedy: phrase('Run “kubectl get namespaces” in a terminal: it runs the same program and shows its output.'),
  },
  unauthorized: {
    cause: phrase('The cluster rejects the credentials of context “{context}”.'),
    remedy: phrase('The token or certificate may have expired. Log in again as you do for kubectl.'),
  },
  forbidden: {
    cause: phrase('The user of context “{context}” lacks this permission: {action}.'),
    remedy: phrase('Request a role that grants it, or choose another context.'),
  },
  'secret-missing': {
    cause: phrase('The cluster has no Secret “{name}” in namespace {namespace}.'),
    remedy: phrase('Check the reference’s name and namespace, or apply the Secret.'),
  },
  'group-missing': {
    cause: phrase('The cluster of context “{context}” does not serve the API group {group}.'),
    remedy: phrase('Choose the cluster that runs the notification manager, or install the manager with its CRDs.'),
  },
  'kind-missing': {
    cause: phrase('The cluster of context “{context}” does not serve the kind {kind}.'),
    remedy: phrase('Its notification manager is older than the kind. Omit it.'),
  },
  'object-missing': {
    cause: phrase('The cluster of context “{context}” has no {kind} “{name}”.'),
    remedy: phrase('Check the name, or omit it to import all objects.'),
  },
  'data-missing': {
    cause: phrase('The cluster has no {kind} “{name}” in namespace {namespace}.'),
    remedy: phrase('Check the name and the namespace (--namespace).'),
  },
  'service-missing': {
    cause: phrase('The cluster has no notification manager service {name} in namespace {namespace}.'),
    remedy: phrase(
      'Set kubesphereDingtalk.cluster.managerService to the manager’s service, in the form “namespace/name:port”.',
    ),
  },
  'service-unavailable': {
    cause: phrase('Service {name} in namespace {namespace} has no running notification manager.'),
    remedy: phrase('Check its pods with “kubectl -n {namespace} get pods”.'),
  },
  'alertmanager-missing': {
    cause: phrase(
      'The cluster of context “{context}” has no Alertmanager service as KubeSphere installs it: {services}.',
    ),
    remedy: phrase(
      'Choose the host cluster, or name the service on the command line: --alerts-from-cluster namespace/name:port.',
    ),
  },
  'alertmanager-unavailable': {
    cause: phrase('Service {name} in namespace {namespace} has no running Alertmanager.'),
    remedy: phrase('Check its pods with “kubectl -n {namespace} get pods”.'),
  },
  tls: {
    cause: phrase('The certificate of {host} is not trusted.'),
    remedy: phrase(
      'In the kubeconfig, set the cluster’s certificate-authority-data to the authority that signed the certificate.',
    ),
  },
  unreachable: {
    cause: phrase('{host} cannot be reached.'),
    remedy: phrase(
      'Check the network, the VPN and the kubeconfig’s proxy-url. “kubectl version” makes the same connection.',
    ),
  },
  timeout: {
    cause: phrase('{host} did not respond in time.'),
    remedy: phrase('Try again. Check the network and the VPN.'),
  },
  cancelled: { cause: phrase('Cancelled.'), remedy: phrase('Start again when you are ready.') },
  refused: {
    cause: phrase('{host} returned an error.'),
    remedy: phrase('The details show the server’s own response.'),
  },
  'answer-too-large': {
    cause: phrase('The response of {host} is larger than {megabytes} MB.'),
    remedy: phrase('Check that the URL belongs to a Kubernetes API server, and what the cluster has so much of.'),
  },
  'answer-invalid': {
    cause: phrase('{host} returned an unexpected response.'),
    remedy: phrase('Check that the URL belongs to a Kubernetes API server or a notification manager.'),
  },
} as const satisfies Readonly<Record<string, { readonly cause: Phrase; readonly remedy: Phrase }>>;

/** Maximum number of characters of a server's message. */
const MAX_DETAIL_LENGTH = 300;

export function failure(id: KnownFailure, args: Phrase['args'] = {}, detail?: string): ClusterFailure {
  const { cause, remedy } = FAILURES[id];
  return {
    kind: 'failed',
    id,
    cause: { ...cause, args },
    remedy: { ...remedy, args },
    ...(detail && { detail: detail.slice(0, MAX_DETAIL_LENGTH) }),
  };
}
