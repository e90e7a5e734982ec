import { type Phrase, phrase } from '#core';
import { LIMITS, readBounded } from '#workspace';
import { UsageError } from '../usage-error.js';

const REASONS: Readonly<Record<string, Phrase>> = {
  ENOENT: phrase('{source}: no such file.'),
  EISDIR: phrase('{source}: this is a folder, not a file.'),
  EACCES: phrase('{source}: you may not read the file.'),
  'too-large': phrase('{source}: the file is too large.'),
};

/**
 * @param source what names the file: a variable, whose content may be a credential by mistake, or an option
 * @throws UsageError if it cannot be read
 */
export async function readCredentialFile(path: string, source: string): Promise<string> {
  try {
    // a person names it, so it may be a pipe, as in --credentials <(…)
    const read = await readBounded(path, { maxBytes: LIMITS.small.bytes, pipes: true });
    if (typeof read !== 'string') return read.toString('utf8');
    throw Object.assign(new Error(read), { code: read });
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    const reason = REASONS[code] ?? phrase('{source}: the file cannot be read ({code}).');
    throw new UsageError({ ...reason, args: { source, code } }, phrase('Check the path and the permissions.'));
  }
}
