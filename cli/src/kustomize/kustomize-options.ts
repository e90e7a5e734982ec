import { type Command, Option } from 'commander';
import { phrase } from '#core';
import { collect } from '../terminal/collect.js';
import type { Terminal } from '../terminal/terminal.js';

/** What a build may do beside reading files of the repository. The names are those of the builder. */
const ALLOWABLE = ['remote', 'helm', 'plugins'] as const;

export interface KustomizeOptions {
  /** Folders and globs of folders. */
  readonly kustomize: readonly string[];
  /** The path of `kustomize` or `kubectl`; undefined: the first one on the path. */
  readonly kustomizeProgram?: string;
  readonly kustomizeAllow: readonly (typeof ALLOWABLE)[number][];
}

/** The options of commands that judge what kustomizations build. */
export function addKustomizeOptions(command: Command, { translate }: Terminal): Command {
  return command
    .option(
      '--kustomize <folder>',
      translate(
        phrase('what the kustomization in this folder builds; may be repeated, or a glob such as "overlays/*"'),
      ),
      collect,
      [],
    )
    .option(
      '--kustomize-program <file>',
      translate(phrase('path of kustomize or kubectl (default: the first one on the PATH)')),
    )
    .addOption(
      new Option(
        '--kustomize-allow <what>',
        translate(phrase('allow a build to load remote bases, inflate Helm charts or start plugins; may be repeated')),
      )
        .choices(ALLOWABLE)
        .argParser<string[]>((value, previous) => [...previous, value])
        .default([]),
    );
}
