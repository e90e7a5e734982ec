import { phrase } from '#core';

/** What each of the two tests covers: neither replaces the other. */
export const FROM_HERE = phrase(
  '“Send Test Message” sends from this computer: it tests the credentials and reports the outcome of each target. It does not test the cluster’s network, IP address or clock.',
);
export const FROM_CLUSTER = phrase(
  '“Verify Through the Cluster” sends from the cluster: it tests the network and IP address there, the manager’s clock and templates, and the Secrets in the cluster. The alert skips silences, routes and conditions, and one answer covers all targets.',
);
