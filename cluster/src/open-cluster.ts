import type { RequestOptions } from 'node:https';
import type { KubeConfig } from '@kubernetes/client-node';
import { type ClusterFailure, failure } from './cluster-failure.js';
import { type Environment, loadKubeconfig } from './load-kubeconfig.js';

export interface ClusterChoice {
  readonly env: Environment;
  /** Default: the kubeconfig's current one. */
  readonly context?: string;
  /** Default: the context's own, else `default`, as for kubectl. */
  readonly namespace?: string;
}

/** An API server and how to log in to it. Holds credentials: never log it. */
export interface Cluster {
  readonly kind: 'cluster';
  readonly context: string;
  readonly namespace: string;
  readonly server: URL;
  /** Headers, certificates and agent for one request; a program that the kubeconfig logs in with runs now. */
  authorize(): Promise<RequestOptions | ClusterFailure>;
}

/** Reads the kubeconfig; nothing is asked of the cluster yet. */
export function openCluster({ env, context: wanted, namespace }: ClusterChoice): Cluster | ClusterFailure {
  const config = loadKubeconfig(env);
  if ('kind' in config) return config;
  const name = wanted ?? config.currentContext;
  const context = config.getContextObject(name);
  const target = context && config.getCluster(context.cluster);
  if (!context || !target || !URL.canParse(target.server)) return failure('context-unknown', { context: name });
  const plain = target.server.startsWith('http:');
  const alone = config.getUser(context.user) ?? { name: context.user };
  config.loadFromOptions({
    // the library refuses HTTP unless told that there is no certificate to check, which “kubectl proxy” has not
    clusters: [plain ? { ...target, skipTLSVerify: true } : target],
    // without a user it would leave out the cluster's certificate authority
    users: [alone],
    contexts: [context],
    currentContext: name,
  });
  return {
    kind: 'cluster',
    context: name,
    namespace: namespace ?? context.namespace ?? 'default',
    server: new URL(target.server),
    authorize: () => authorize(config),
  };
}

async function authorize(config: KubeConfig): Promise<RequestOptions | ClusterFailure> {
  const options: RequestOptions = {};
  const command: unknown = config.getCurrentUser()?.exec?.command;
  try {
    await config.applyToHTTPSOptions(options);
    return options;
  } catch (error) {
    // its text may quote what a login program printed
    const { code, syscall = '' } = error as NodeJS.ErrnoException;
    if (typeof command !== 'string') return failure('credentials-unreadable', {}, code);
    return failure(
      code === 'ENOENT' && syscall.startsWith('spawn') ? 'exec-missing' : 'exec-failed',
      { command },
      code,
    );
  }
}
