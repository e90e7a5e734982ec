import { readFile } from 'node:fs/promises';
import { type Phrase, phrase } from '#core';
import { UsageError } from '../usage-error.js';

const REASONS: Readonly<Record<string, Phrase>> = {
  ENOENT: phrase('{source}: no such file.'),
  EISDIR: phrase('{source}: this is a folder, not a file.'),
  EACCES: phrase('{source}: you may not read the file.'),
};

/**
 * @param source what names the file: a variable, whose content may be a credential by mistake, or an option
 * @throws UsageError if it cannot be read
 */
export async function readCredentialFile(path: string, source: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    const reason = REASONS[code] ?? phrase('{source}: the file cannot be read ({code}).');
    throw new UsageError({ ...reason, args: { source, code } }, phrase('Check the path and the permissions.'));
  }
}
