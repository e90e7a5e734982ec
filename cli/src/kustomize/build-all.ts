import { fileURLToPath, pathToFileURL } from 'node:url';
import { type Phrase, phrase } from '#core';
import type { BuiltKustomization } from '#kustomize';
import { shownPath } from '../files/shown-path.js';
import type { Terminal } from '../terminal/terminal.js';
import { UsageError } from '../usage-error.js';
import { findFolders } from './find-folders.js';
import type { KustomizeOptions } from './kustomize-options.js';

/** What a kustomization builds, as one stream. */
export interface Build extends BuiltKustomization {
  /** The path of the folder as shown. */
  readonly path: string;
  readonly folder: string;
  /** The documents with lines of `---` between them. */
  readonly text: string;
}

/**
 * Builds the kustomizations that the command names.
 * @throws UsageError if one cannot be built
 */
export async function buildAll(
  { kustomize, kustomizeProgram, kustomizeAllow }: KustomizeOptions,
  terminal: Terminal,
): Promise<readonly Build[]> {
  if (kustomize.length === 0) return [];
  const { cwd, env, store } = terminal;
  const folders = await findFolders(kustomize, terminal);
  const { buildKustomization, BuildFailure, findProgram } = await import('#kustomize');
  try {
    const program = await findProgram(kustomizeProgram, cwd, env);
    const options = { store, program, allowed: new Set(kustomizeAllow), folders: [pathToFileURL(cwd).href], env };
    const builds: Build[] = [];
    for (const folder of folders) {
      const built = await buildKustomization(folder, options);
      const text = built.documents.map((document) => document.text).join('---\n');
      builds.push({ ...built, path: shownPath(fileURLToPath(folder), cwd), folder, text });
    }
    return builds;
  } catch (error) {
    if (!(error instanceof BuildFailure)) throw error;
    const advice: readonly Phrase[] = error.needs
      ? [phrase('Add `--kustomize-allow {what}` if you trust the repository.', { what: error.needs })]
      : [];
    throw new UsageError(...error.phrases, ...advice);
  }
}
