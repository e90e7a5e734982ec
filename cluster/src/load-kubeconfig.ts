import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { KubeConfig } from '@kubernetes/client-node';
import { type ClusterFailure, failure } from './cluster-failure.js';

export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The files of `KUBECONFIG`, else `~/.kube/config`, put together as kubectl does: of the same name the first counts, and
 * files that are not there are passed over.
 */
export function loadKubeconfig(env: Environment): KubeConfig | ClusterFailure {
  const listed = (env.KUBECONFIG ?? '').split(delimiter).filter((path) => path !== '');
  const paths = listed.length > 0 ? listed : [join(env.HOME || homedir(), '.kube', 'config')];
  const there = paths.filter((path) => existsSync(path));
  if (there.length === 0) return failure('kubeconfig-missing', { path: paths.join(', ') });
  const configs: KubeConfig[] = [];
  for (const path of there) {
    const config = new KubeConfig();
    try {
      config.loadFromFile(path, { onInvalidEntry: 'filter' });
    } catch {
      // the library's error quotes the file, which holds credentials
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
