import { join } from 'node:path';
import { expect, it } from 'vitest';
import { kubeconfigEnvironment } from '../../client/src/features/cluster/kubeconfig-environment.js';

const env = { HOME: join('/home', 'anna'), KUBECONFIG: 'a:b' };

it.each([
  ['no setting', undefined, 'a:b'],
  ['a path', '/etc/kube/config', '/etc/kube/config'],
  ['a path in the home directory', '~/.kube/production', join('/home', 'anna', '.kube', 'production')],
])('%s', (_, path, expected) => expect(kubeconfigEnvironment(env, path)).toEqual({ ...env, KUBECONFIG: expected }));
