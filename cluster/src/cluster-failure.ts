import { type Phrase, phrase } from '#core';

/** Why a cluster did not answer as hoped. Holds nothing secret: it may be shown and logged. */
export interface ClusterFailure {
  readonly kind: 'failed';
  readonly id: ClusterFailureId;
  readonly cause: Phrase;
  readonly remedy: Phrase;
  /** Short and technical: `ECONNREFUSED`, `HTTP 500`, or the server's own words. */
  readonly detail?: string;
}

export type ClusterFailureId = keyof typeof FAILURES;

const FAILURES = {
  'kubeconfig-missing': {
    cause: phrase('There is no kubeconfig at {path}.'),
    remedy: phrase('Set KUBECONFIG to its path, or put it there.'),
  },
  'kubeconfig-invalid': {
    cause: phrase('The kubeconfig {path} cannot be read.'),
    remedy: phrase('“kubectl config view” tells what is wrong with it.'),
  },
  'context-unknown': {
    cause: phrase('The kubeconfig has no usable context “{context}”.'),
    remedy: phrase('Choose one of those that “kubectl config get-contexts” lists.'),
  },
  'credentials-unreadable': {
    cause: phrase('A certificate or key that the kubeconfig names cannot be used.'),
    remedy: phrase('Check the files and the data of the context’s user and cluster.'),
  },
  'exec-missing': {
    cause: phrase('The kubeconfig logs in with the program “{command}”, which is not found.'),
    remedy: phrase('Install it, or start VS Code or the terminal where it is in the PATH.'),
  },
  'exec-failed': {
    cause: phrase('The program “{command}”, which the kubeconfig logs in with, failed.'),
    remedy: phrase('Run “kubectl get namespaces” in a terminal: it uses the same program and shows what it says.'),
  },
  unauthorized: {
    cause: phrase('The cluster does not accept the login of context “{context}”.'),
    remedy: phrase('The token or certificate may have expired: log in again, as for kubectl.'),
  },
  forbidden: {
    cause: phrase('The user of context “{context}” may not do this: {action}.'),
    remedy: phrase('Ask for a role that allows it, or choose another context.'),
  },
  'secret-missing': {
    cause: phrase('The cluster has no Secret “{name}” in namespace {namespace}.'),
    remedy: phrase('Check the reference’s name and namespace, or apply the Secret.'),
  },
  'service-missing': {
    cause: phrase('The cluster has no notification manager at {name} in namespace {namespace}.'),
    remedy: phrase('Set kubesphereDingtalk.cluster.managerService to its service, as “namespace/name:port”.'),
  },
  'service-unavailable': {
    cause: phrase('The service {name} in namespace {namespace} has no running notification manager behind it.'),
    remedy: phrase('Look at its pods: “kubectl -n {namespace} get pods”.'),
  },
  tls: {
    cause: phrase('The certificate of {host} is not trusted.'),
    remedy: phrase('Set certificate-authority-data of the cluster in the kubeconfig to the authority that signed it.'),
  },
  unreachable: {
    cause: phrase('{host} cannot be reached.'),
    remedy: phrase('Check network, VPN and proxy-url of the kubeconfig; “kubectl version” tries the same.'),
  },
  timeout: {
    cause: phrase('{host} did not answer in time.'),
    remedy: phrase('Try again; check network and VPN.'),
  },
  cancelled: { cause: phrase('Cancelled.'), remedy: phrase('Start again when you like.') },
  refused: {
    cause: phrase('{host} answered with an error.'),
    remedy: phrase('The detail is the server’s own answer.'),
  },
  'answer-invalid': {
    cause: phrase('{host} answered with something that is not what was asked for.'),
    remedy: phrase('Check that the address is the one of a Kubernetes API server or a notification manager.'),
  },
} as const satisfies Readonly<Record<string, { readonly cause: Phrase; readonly remedy: Phrase }>>;

/** Characters of a server's own words. */
const MAX_DETAIL_LENGTH = 300;

export function failure(id: ClusterFailureId, args: Phrase['args'] = {}, detail?: string): ClusterFailure {
  const { cause, remedy } = FAILURES[id];
  return {
    kind: 'failed',
    id,
    cause: { ...cause, args },
    remedy: { ...remedy, args },
    ...(detail && { detail: detail.slice(0, MAX_DETAIL_LENGTH) }),
  };
}
