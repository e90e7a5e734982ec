import type { ManagerAddress } from '#cluster';

/** A form that users recognize. */
export function describeManager(address: ManagerAddress): string {
  if (address.kind === 'url') return address.url.host;
  const { cluster, service } = address;
  return `${service.namespace}/${service.name}:${service.port} (${cluster.context})`;
}
