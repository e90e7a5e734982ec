import { stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { type Phrase, phrase } from '#core';
import type { CredentialProvider } from '#sender';
import { UsageError } from '../usage-error.js';
import { parseCredentials } from './parse-credentials.js';
import { readCredentialFile } from './read-credential-file.js';
import { type SharedFields, variableProvider } from './read-variable.js';

/** A file with credentials that was read. */
export interface CredentialsFile {
  provider(shared: SharedFields): CredentialProvider;
  /** What the user should know about the file. Contains no values. */
  readonly remarks: readonly Phrase[];
}

/**
 * Reads the `NAME=VALUE` lines of a file, with the names of the environment variables. Relative paths in variables with
 * the suffix `_FILE` start at the folder of the file.
 * @throws UsageError if the file cannot be read or a line is invalid; the error does not contain the line
 */
export async function readCredentialsFile(file: string, cwd: string): Promise<CredentialsFile> {
  const path = resolve(cwd, file);
  const { values, remarks, problem } = parseCredentials(await readCredentialFile(path, `--credentials ${file}`));
  if (problem)
    throw new UsageError(phrase('{path}: line {line} is invalid.', { line: problem.line, path: file }), problem.text);
  return {
    provider: (shared) =>
      variableProvider(
        {
          get: (name) => values.get(name),
          folder: dirname(path),
          originOf: (variable) => ({ kind: 'file', file, variable }),
        },
        shared,
      ),
    remarks: [
      ...(await describeMode(path, file)),
      ...remarks.map(({ line, text }) => phrase('{path}:{line}: {problem}', { path: file, line, problem: text })),
    ],
  };
}

/** Windows has no such permissions. */
async function describeMode(path: string, file: string): Promise<readonly Phrase[]> {
  if (process.platform === 'win32') return [];
  const { mode } = await stat(path);
  const shown = (mode & 0o777).toString(8).padStart(3, '0');
  const remedy = { path: file, mode: shown };
  if ((mode & 0o022) !== 0)
    return [phrase('{path}: other users can change this file (mode {mode}). Run: chmod 600 {path}', remedy)];
  if ((mode & 0o004) !== 0)
    return [phrase('{path}: other users can read this file (mode {mode}). Run: chmod 600 {path}', remedy)];
  return [];
}
