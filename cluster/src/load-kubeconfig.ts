import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { KubeConfig } from '@kubernetes/client-node';
import { type ClusterFailure, failure } from './cluster-failure.js';

export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Merges the files of `KUBECONFIG`, or reads `~/.kube/config`, as kubectl does: the first entry of a name applies, and
 * missing files are ignored.
 */
export function loadKubeconfig(env: Environment): KubeConfig | ClusterFailure {
  const listed = (env.KUBECONFIG ?? '').split(delimiter).filter((path) => path !== '');
  const paths = listed.length > 0 ? listed : [join(env.HOME || homedir(), '.kube', 'config')];
  const existing = paths.filter((path) => existsSync(path));
  if (existing.length === 0) return failure('kubeconfig-missing', { path: paths.join(', ') });
  const configs: KubeConfig[] = [];
  for (const path of existing) {
    const config = new KubeConfig();
    try {
      config.loadFromFile(path, { onInvalidEntry: 'filter' });
    } catch {
      // the library's error quotes the file, which contains credentials
      return failure('kubeconfig-invalid', { path });
    }
    configs.push(config);
  }
  const merged = new KubeConfig();
  merged.loadFromOptions({
    clusters: firstOfEachName(configs.flatMap(({ clusters }) => clusters)),
    users: firstOfEachName(configs.flatMap(({ users }) => users)),
    contexts: firstOfEachName(configs.flatMap(({ contexts }) => contexts)),
    currentContext: configs.find(({ currentContext }) => currentContext)?.currentContext ?? '',
  });
  return merged;
}

function firstOfEachName<T extends { readonly name: string }>(entries: readonly T[]): readonly T[] {
  return entries.filter(({ name }, index) => entries.findIndex((other) => other.name === name) === index);
}
