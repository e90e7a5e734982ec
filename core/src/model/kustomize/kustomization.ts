import type { PlacedText } from '../../text/placed-text.js';
import type { Range } from '../../text/range.js';
import type { PatchTarget } from './file-use.js';

/** What a kustomization says: plain data, without the values of generated objects. Paths are relative to its folder. */
export interface KustomizationFacts {
  /** Files, folders and addresses under `resources`, `bases` and `components`. */
  readonly resources: readonly PlacedText[];
  /** The files that are patches. */
  readonly patches: readonly PatchFile[];
  readonly generators: readonly GeneratorFacts[];
  readonly namePrefix: string;
  readonly nameSuffix: string;
  /** What kustomize may change in references to names: it does not know the fields of this API otherwise. */
  readonly configuresNames: boolean;
}

export interface PatchFile extends PlacedText {
  readonly target: PatchTarget | undefined;
}

/** An entry under `secretGenerator` or `configMapGenerator`. */
export interface GeneratorFacts {
  readonly kind: 'Secret' | 'ConfigMap';
  readonly name: string;
  readonly range: Range;
  /** `merge` and `replace` change an object that another kustomization generates. */
  readonly behavior: 'create' | 'merge' | 'replace';
  /** Whether the name gets a hash of the content. */
  readonly hashed: boolean;
  /** `KEY=FILE` or a path, whose last part is the key. */
  readonly files: readonly GeneratorFile[];
  /** Files with lines of `KEY=VALUE`. */
  readonly envs: readonly PlacedText[];
}

export interface GeneratorFile {
  readonly key: string;
  readonly path: string;
  readonly range: Range;
}
