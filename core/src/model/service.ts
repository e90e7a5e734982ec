/** A Service of a cluster, with one of its ports. */
export interface Service {
  readonly namespace: string;
  readonly name: string;
  /** Its number or its name. */
  readonly port: string;
}

/** Reads `namespace/name:port`; undefined for anything else. */
export function readService(text: string): Service | undefined {
  const [, namespace, name, port] = /^([a-z0-9-]+)\/([a-z0-9-]+):([a-z0-9-]+)$/.exec(text.trim()) ?? [];
  return namespace && name && port ? { namespace, name, port } : undefined;
}
