import type { GeneratorContents } from './generator-contents.js';

/**
 * What a file is for. `manifest`: the objects in it are applied. `kustomization`: it names the files of a build. A patch
 * is a part of objects that are in other files.
 */
export type FileUse = typeof MANIFEST | KustomizationUse | PatchUse;

export interface KustomizationUse {
  readonly kind: 'kustomization';
  /** What the files of its generators hold; one that is missing here is not known. */
  readonly files: GeneratorContents;
}

export interface PatchUse {
  readonly kind: 'patch';
  /** The objects that the kustomizations name beside it; a list of operations is about them. */
  readonly targets: readonly PatchTarget[];
}

/** Which objects a patch changes. Empty: not said. */
export interface PatchTarget {
  readonly group: string;
  readonly version: string;
  readonly kind: string;
  readonly name: string;
}

export const MANIFEST = { kind: 'manifest' } as const;
/** Of whose generators no file is known. */
export const KUSTOMIZATION: KustomizationUse = { kind: 'kustomization', files: new Map() };

const uses = new Map<string, PatchUse>();

/** The same object for the same targets, so that results can be kept by it. */
export function patchUse(targets: readonly PatchTarget[]): PatchUse {
  const key = JSON.stringify(targets.map(({ group, version, kind, name }) => [group, version, kind, name]));
  const use = uses.get(key) ?? { kind: 'patch', targets };
  uses.set(key, use);
  return use;
}
