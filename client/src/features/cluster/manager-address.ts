import type { ManagerAddress, ManagerService } from '#cluster';

/** `namespace/name:port`; undefined for anything else. */
export function readManagerService(text: string): ManagerService | undefined {
  const [, namespace, name, port] = /^([a-z0-9-]+)\/([a-z0-9-]+):([a-z0-9-]+)$/.exec(text.trim()) ?? [];
  return namespace && name && port ? { namespace, name, port } : undefined;
}

/** A form that users recognize. */
export function describeManager(address: ManagerAddress): string {
  if (address.kind === 'url') return address.url.host;
  const { cluster, service } = address;
  return `${service.namespace}/${service.name}:${service.port} (${cluster.context})`;
}
