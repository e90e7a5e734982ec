import { type ConfigFile, type ConfigFileProblem, type Phrase, phrase, readConfigFile } from '#core';
import type { ReadOptions } from '#workspace';
import { readTextFile } from '../files/read-text.js';
import { shownPath } from '../files/shown-path.js';
import { labelled } from '../terminal/labelled.js';
import { printable } from '../terminal/printable.js';
import type { Terminal } from '../terminal/terminal.js';
import { UsageError } from '../usage-error.js';

/**
 * Reads a configuration file. An unknown rule is only a warning, because another version of this program may have it.
 * @throws UsageError for all other problems
 */
export async function loadConfigFile(
  file: string,
  options: ReadOptions,
  { cwd, store, err, note, translate }: Terminal,
): Promise<ConfigFile> {
  const path = shownPath(file, cwd);
  const read = await readTextFile(file, store, options);
  if ('problem' in read)
    throw new UsageError(
      phrase('{path} cannot be read: {problem}.', { path, problem: read.problem }),
      phrase('Fix the file, or ignore it with --no-config.'),
    );
  const { config, problems } = readConfigFile(read.text);
  const placed = (problem: ConfigFileProblem): Phrase => placedProblem(path, problem);
  for (const problem of problems.filter(({ code }) => code === 'rule-unknown'))
    note(labelled(err.yellow(translate(phrase('warning:'))), printable(translate(placed(problem))), translate));
  const [first, ...others] = problems.filter(({ code }) => code !== 'rule-unknown').map(placed);
  if (first) throw new UsageError(first, ...others, phrase('Fix the file, or ignore it with --no-config.'));
  return config;
}

/** A problem of a configuration file, with its place. */
export function placedProblem(
  path: string,
  { phrase: problem, range: { start } }: Pick<ConfigFileProblem, 'phrase' | 'range'>,
): Phrase {
  return phrase('{path}:{line}:{column}: {problem}', {
    path,
    line: start.line + 1,
    column: start.character + 1,
    problem,
  });
}
