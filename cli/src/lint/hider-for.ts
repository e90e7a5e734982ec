import { hideSecrets } from '#core';
import type { NamedText } from '../files/read-manifests.js';
import { secretsOf } from './secrets-of.js';

/** Hides credentials in texts that may quote the files. */
export function hiderFor(files: readonly Pick<NamedText, 'text'>[]): (text: string) => string {
  const secrets = files.flatMap(({ text }) => secretsOf(text));
  return (text) => hideSecrets(text, secrets);
}
