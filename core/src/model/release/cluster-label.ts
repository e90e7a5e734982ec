import type { Behaviour } from './releases.js';

type Labels = Readonly<Record<string, string>>;

/** What the manager does with the label `cluster` of each alert before it looks at conditions. */
export interface ClusterLabel {
  readonly name: string;
  readonly how: Behaviour['clusterLabel'];
}

/** An alert's labels with the cluster as the manager sees it. An empty one counts as missing. */
export function withCluster(labels: Labels, { name, how }: ClusterLabel): Labels {
  return how === 'filled' && labels.cluster ? labels : { ...labels, cluster: name };
}
