import { resolve } from 'node:path';
import { phrase } from '#core';
import type { CredentialProvider } from '#sender';
import { UsageError } from '../usage-error.js';
import { readCredentialFile, VARIABLES } from './environment.js';

const LINE = /^(?:export\s+)?([A-Za-z_][A-Za-z0-9_]*)\s*=\s*(.*)$/;

/**
 * Credentials from the `NAME=VALUE` lines of a file, with the names of the environment variables. Read when needed.
 * @throws UsageError if the file cannot be read or a line is invalid; the error does not contain the line
 */
export function credentialsFileProvider(file: string, cwd: string): CredentialProvider {
  let reading: Promise<ReadonlyMap<string, string>> | undefined;
  return async ({ field }) => {
    reading ??= readCredentialFile(resolve(cwd, file), `--credentials ${file}`).then((text) => parse(text, file));
    const variable = VARIABLES[field];
    const value = (await reading).get(variable);
    return value === undefined ? undefined : { value, origin: { kind: 'file', file, variable } };
  };
}

function parse(text: string, file: string): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  for (const [index, whole] of text.split(/\r?\n/).entries()) {
    const line = whole.trim();
    if (line === '' || line.startsWith('#')) continue;
    const [, name, value = ''] = LINE.exec(line) ?? [];
    if (name === undefined)
      throw new UsageError(
        phrase('{path}: line {line} is invalid.', { line: index + 1, path: file }),
        phrase('Each line must be NAME=VALUE, a comment that starts with #, or empty.'),
      );
    values.set(name, unquote(value));
  }
  return values;
}

/** Removes single or double quotes. Nothing inside them is an escape. */
function unquote(value: string): string {
  return /^(["'])(.*)\1$/.exec(value)?.[2] ?? value;
}
