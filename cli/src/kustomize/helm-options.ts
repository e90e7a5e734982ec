import type { Command } from 'commander';
import { phrase } from '#core';
import { collect } from '../terminal/collect.js';
import type { Terminal } from '../terminal/terminal.js';

export interface HelmOptions {
  /** Folders of charts. */
  readonly helm: readonly string[];
  /** Files with values for all of them. */
  readonly values: readonly string[];
  /** The path of `helm`; undefined: the first one on the path. */
  readonly helmProgram?: string;
}

/** The options of commands that judge what charts print. */
export function addHelmOptions(command: Command, { translate }: Terminal): Command {
  return command
    .option(
      '--helm <chart>',
      translate(phrase('what `helm template` prints for the chart in this folder; may be repeated')),
      collect,
      [],
    )
    .option('--values <file>', translate(phrase('values for --helm; may be repeated, the last one wins')), collect, [])
    .option('--helm-program <file>', translate(phrase('path of helm (default: the first one on the PATH)')));
}
