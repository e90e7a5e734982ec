import { readFile, stat } from 'node:fs/promises';
import { relative } from 'node:path';
import type { Connection } from 'vscode-languageserver/node';
import { parseSamples, renderPhrase } from '#core';
import type { SampleSet } from './sample-set.js';
import type { SampleSource } from './sample-sources.js';

/** A file of samples is written by hand or copied from Alertmanager: what is larger is something else. */
const MAX_FILE_BYTES = 8 * 1024 * 1024;
const MAX_FILES = 100;

type Console = Connection['console'];

/** Reads the sample files that globs find in their folders, each once. */
export async function readSampleFiles(
  sources: readonly SampleSource[],
  console: Console,
): Promise<readonly SampleSet[]> {
  if (sources.length === 0) return [];
  const { glob } = await import('tinyglobby');
  const found = await Promise.all(
    sources.map(async ({ folder, globs }) =>
      (await glob([...globs], { cwd: folder, absolute: true })).map((path) => ({ path, name: relative(folder, path) })),
    ),
  );
  const files = [...new Map(found.flat().map((file) => [file.path, file])).values()];
  files.sort((a, b) => a.path.localeCompare(b.path));
  if (files.length > MAX_FILES)
    console.warn(
      `Sample alerts: of ${files.length} files only the first ${MAX_FILES} are read. Make preview.sampleFiles more precise.`,
    );
  const sets: SampleSet[] = [];
  for (const { path, name } of files.slice(0, MAX_FILES)) sets.push(...(await readOne(path, name, console)));
  return sets;
}

async function readOne(path: string, name: string, console: Console): Promise<readonly SampleSet[]> {
  try {
    if ((await stat(path)).size > MAX_FILE_BYTES) {
      console.warn(`Sample alerts: ${name} is larger than 8 MB and is left out.`);
      return [];
    }
    const { samples, problems } = parseSamples(await readFile(path, 'utf8'), name);
    for (const { index, message } of problems) {
      console.warn(`Sample alerts: ${name}${index === undefined ? '' : `, alert ${index}`}: ${renderPhrase(message)}`);
    }
    return [{ name, origin: 'file', samples, problems }];
  } catch {
    // between the search and the reading it may have been deleted or locked
    console.warn(`Sample alerts: ${name} cannot be read.`);
    return [];
  }
}
