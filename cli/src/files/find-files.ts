import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { CONFIG_FILE_NAMES, isExpectationsFile } from '#core';

export interface FoundFiles {
  /** Absolute, each once: in the order of the arguments, and sorted within each. */
  readonly files: readonly string[];
  /** Arguments that name nothing. */
  readonly missing: readonly string[];
}

const IGNORE = ['**/node_modules/**', '**/.git/**', ...CONFIG_FILE_NAMES.map((name) => `**/${name}`)];

/** What is looked for where no file is named. */
type Wanted = (file: string) => boolean;

/**
 * Files as they are named, the YAML files of folders and of all folders below, and what globs match.
 *
 * @param wanted which of those that are not named; default: all but routing tests
 */
export async function findFiles(
  paths: readonly string[],
  cwd: string,
  wanted: Wanted = (file) => !isExpectationsFile(file),
): Promise<FoundFiles> {
  const files = new Set<string>();
  const missing: string[] = [];
  for (const path of paths) {
    const found = await findOne(path, cwd, wanted);
    if (found === undefined) missing.push(path);
    for (const file of found ?? []) files.add(file);
  }
  return { files: [...files], missing };
}

/** Undefined when there is no such file and nothing matches. A file whose name looks like a glob is that file. */
async function findOne(path: string, cwd: string, wanted: Wanted): Promise<readonly string[] | undefined> {
  const absolute = resolve(cwd, path);
  const entry = await stat(absolute).catch(() => undefined);
  if (entry?.isDirectory()) return (await find('**/*.{yaml,yml}', absolute)).filter(wanted);
  if (entry) return [absolute];
  const matched = isDynamicPattern(path) ? (await find(path, cwd)).filter(wanted) : [];
  return matched.length > 0 ? matched : undefined;
}

async function find(pattern: string, cwd: string): Promise<readonly string[]> {
  const found = await glob(pattern, {
    cwd,
    absolute: true,
    dot: true,
    ignore: IGNORE,
    expandDirectories: false,
    followSymbolicLinks: false,
  });
  return found.map((file) => resolve(file)).sort();
}
