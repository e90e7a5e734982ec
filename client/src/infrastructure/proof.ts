import { phrase } from '#core';

/** What each of the two tests tells: neither stands for the other. */
export const FROM_HERE = phrase(
  '“Send Test Message” goes out from this computer: it proves the credentials and tells the outcome of each target, and nothing about the cluster’s network, address or clock.',
);
export const FROM_CLUSTER = phrase(
  '“Verify Through the Cluster” goes out from the cluster: it proves the network and address there, the manager’s clock, its templates, and the Secrets as the cluster has them. The alert skips silences, routes and conditions; one answer stands for all targets.',
);
