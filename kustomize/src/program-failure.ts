import { hideSecrets, phrase } from '#core';
import { BuildFailure } from './build-failure.js';
import type { CopiedInputs } from './copy-inputs.js';
import type { ProgramRun } from './run-program.js';

/** What a program says when it fails, with the paths of the originals. */
export function programFailure(
  { errors }: ProgramRun,
  path: string,
  { copy, original }: Pick<CopiedInputs, 'copy' | 'original'>,
): BuildFailure {
  const said = errors
    .split('\n')
    .filter((line) => line.trim() !== '' && !/^(?:# Warning|WARNING:)/.test(line))
    .join(' ')
    .replaceAll(new RegExp(`${escaped(copy)}[^\\s'":]*`, 'g'), original)
    .replace(/\s+/g, ' ')
    .slice(0, 1000);
  return new BuildFailure([phrase('{path} cannot be built: {message}', { path, message: hideSecrets(said.trim()) })]);
}

function escaped(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
