import { homedir } from 'node:os';
import { join } from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The environment of cluster access: the kubeconfig of the settings, if there is one, replaces `KUBECONFIG`.
 *
 * @param path as written: `~/` is the home directory
 */
export function kubeconfigEnvironment(env: Environment, path: string | undefined): Environment {
  if (path === undefined) return env;
  return { ...env, KUBECONFIG: /^~[/\\]/.test(path) ? join(env.HOME || homedir(), path.slice(2)) : path };
}
