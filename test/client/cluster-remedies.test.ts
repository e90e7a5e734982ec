import { expect, it } from 'vitest';
import type { ClusterFailureId } from '#cluster';
import { clusterRemedies } from '../../client/src/features/cluster/cluster-remedies.js';

it.each<[ClusterFailureId, readonly string[]]>([
  ['kubeconfig-missing', ['choose-kubeconfig']],
  ['context-unknown', ['choose-cluster', 'choose-kubeconfig']],
  ['unreachable', ['choose-cluster', 'choose-kubeconfig']],
  ['forbidden', ['choose-cluster']],
  ['service-missing', ['open-manager-service', 'choose-cluster']],
  ['cancelled', []],
])('%s', (id, expected) => expect(clusterRemedies(id)).toEqual(expected));
