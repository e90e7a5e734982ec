import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { type ImportedObjects, phrase, splitImport, writeImport } from '#core';
import { type CreatedFile, createFile } from '../files/create-file.js';
import { shownPath } from '../files/shown-path.js';
import { printable } from '../terminal/printable.js';
import type { Terminal } from '../terminal/terminal.js';
import { UsageError } from '../usage-error.js';

/** Where an import is written; default: standard output. */
export interface ResultOptions {
  readonly output?: string;
  /** A folder for one file for each object. */
  readonly split?: string;
  readonly secretManifests?: boolean;
}

/** @throws UsageError for a file with another content, before anything is replaced */
export async function writeResult(
  imported: ImportedObjects,
  { output, split, secretManifests = false }: ResultOptions,
  { cwd, print, note, translate }: Terminal,
): Promise<void> {
  const options = { translate, secretManifests };
  const text = writeImport(imported, options);
  if (text === '') return;
  if (output === undefined && split === undefined) return print(text.trimEnd());
  const folder = resolve(cwd, split ?? '.');
  const files =
    split === undefined
      ? [{ path: resolve(cwd, output ?? ''), text }]
      : splitImport(imported, options).map((file) => ({ path: join(folder, file.path), text: file.text }));
  const differing: string[] = [];
  let created = 0;
  for (const file of files) {
    const shown = shownPath(file.path, cwd);
    const result = await tryToCreate(file.path, file.text, { shown, folder: split === undefined ? undefined : folder });
    if (result === 'exists') differing.push(shown);
    else if (result === 'created') created++;
  }
  if (created > 0)
    note(
      created === 1
        ? translate(phrase('Created {path}.', { path: printable(split ?? output ?? '') }))
        : translate(phrase('Created {count} files in {path}.', { count: created, path: printable(split ?? '') })),
    );
  if (differing.length > 0)
    throw new UsageError(
      phrase('{paths}: the file exists with another content, and was not changed.', { paths: differing.join(', ') }),
      phrase('Choose another name, or compare the import with the file: write it to standard output.'),
    );
}

async function tryToCreate(
  path: string,
  text: string,
  { shown, folder }: { readonly shown: string; readonly folder: string | undefined },
): Promise<CreatedFile> {
  try {
    if (folder !== undefined) await mkdir(folder, { recursive: true });
    return await createFile(path, text);
  } catch (error) {
    throw new UsageError(
      phrase('{path} cannot be written ({code}).', {
        path: shown,
        code: (error as NodeJS.ErrnoException).code ?? 'UNKNOWN',
      }),
      phrase('Check the folder and its permissions.'),
    );
  }
}
