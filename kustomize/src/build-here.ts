import { createNodeStore } from '#workspace';
import { type BuildOptions, type BuiltKustomization, buildKustomization } from './build-kustomization.js';
import { findProgram } from './find-program.js';

export interface BuildHereOptions extends Omit<BuildOptions, 'store' | 'program'> {
  /** The path of `kustomize` or `kubectl`; undefined: the first one on the path. */
  readonly program: string | undefined;
  /** What a relative path of the program starts from. */
  readonly cwd: string;
}

/** Builds a kustomization on this machine's disk, for hosts without a store of their own. */
export async function buildHere(
  folder: string,
  { program, cwd, ...options }: BuildHereOptions,
): Promise<BuiltKustomization> {
  const found = await findProgram(program, cwd, options.env);
  return buildKustomization(folder, { ...options, store: createNodeStore(), program: found });
}
