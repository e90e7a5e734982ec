import type { RequestOptions } from 'node:https';
import type { KubeConfig } from '@kubernetes/client-node';
import { type ClusterFailure, failure } from './cluster-failure.js';
import { type Environment, loadKubeconfig } from './load-kubeconfig.js';

export interface ClusterChoice {
  readonly env: Environment;
  /** Default: the current context of the kubeconfig. */
  readonly context?: string;
  /** Default: the namespace of the context, or `default`, as for kubectl. */
  readonly namespace?: string;
}

/** An API server and its authentication. Contains credentials: never log it. */
export interface Cluster {
  readonly kind: 'cluster';
  readonly context: string;
  readonly namespace: string;
  readonly server: URL;
  /** Headers, certificates and agent for one request. Runs the kubeconfig's login program, if it has one. */
  authorize(): Promise<RequestOptions | ClusterFailure>;
}

/** Reads the kubeconfig. Does not contact the cluster. */
export function openCluster({ env, context: wanted, namespace }: ClusterChoice): Cluster | ClusterFailure {
  const config = loadKubeconfig(env);
  if ('kind' in config) return config;
  const name = wanted ?? config.currentContext;
  const context = config.getContextObject(name);
  const target = context && config.getCluster(context.cluster);
  if (!context || !target || !URL.canParse(target.server)) return failure('context-unknown', { context: name });
  const plainHttp = target.server.startsWith('http:');
  const user = config.getUser(context.user) ?? { name: context.user };
  config.loadFromOptions({
    // the library rejects plain HTTP, such as that of “kubectl proxy”, unless certificate checks are off
    clusters: [plainHttp ? { ...target, skipTLSVerify: true } : target],
    // without a user, the library would ignore the cluster's certificate authority
    users: [user],
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
    // omit the message: it may quote the output of the login program
    const { code, syscall = '' } = error as NodeJS.ErrnoException;
    if (typeof command !== 'string') return failure('credentials-unreadable', {}, code);
    return failure(
      code === 'ENOENT' && syscall.startsWith('spawn') ? 'exec-missing' : 'exec-failed',
      { command },
      code,
    );
  }
}
