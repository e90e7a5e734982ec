import { blankSecrets as blanked, phrase } from '#core';
import { BuildFailure } from './build-failure.js';

/**
 * Documents of a build without the values of Secrets, of which only the keys stay.
 * @throws BuildFailure if what may be a Secret cannot be read
 */
export function blankSecrets(documents: readonly string[]): readonly string[] {
  return documents.map((document) => {
    const text = blanked(document);
    if (text === undefined)
      throw new BuildFailure([phrase('A document that is built, and that may be a Secret, cannot be read.')]);
    return text;
  });
}
