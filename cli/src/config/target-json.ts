import { formatManagerVersion, type ManagerTarget } from '#core';

/** A target for programs. */
export interface TargetJson {
  readonly version: string;
  readonly kubeSphere: string | null;
  readonly source: ManagerTarget['source']['kind'];
  /** Of the routing test or configuration file that decides. */
  readonly path: string | null;
}

export function targetJson({ version, source }: ManagerTarget): TargetJson {
  return {
    version: formatManagerVersion(version),
    kubeSphere: version.kubeSphere ?? null,
    source: source.kind,
    path: 'path' in source ? source.path : null,
  };
}
