import type { Command } from 'commander';
import type { Terminal } from '../terminal/terminal.js';
import { addHelmOptions, type HelmOptions } from './helm-options.js';
import { addKustomizeOptions, type KustomizeOptions } from './kustomize-options.js';

/** What commands judge instead of manifests: what is built of a repository. */
export type BuildOptions = KustomizeOptions & HelmOptions;

export function addBuildOptions(command: Command, terminal: Terminal): Command {
  return addHelmOptions(addKustomizeOptions(command, terminal), terminal);
}

/** The folders that are built, as they are named. */
export function namedFolders({ kustomize, helm }: BuildOptions): readonly string[] {
  return [...kustomize, ...helm];
}
