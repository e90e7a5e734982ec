import { phrase, readObjects } from '#core';
import { BuildFailure } from './build-failure.js';

/** What stands for a value that is not shown. It is a placeholder, whose value is taken to be right. */
const BLANK = '$(BLANKED)';

/**
 * Documents of a build without the values of Secrets, of which only the keys stay.
 * @throws BuildFailure if what may be a Secret cannot be read
 */
export function blankSecrets(documents: readonly string[]): readonly string[] {
  return documents.map((text) => {
    const objects = readObjects(text);
    if (objects.length === 0 && text.includes('Secret'))
      throw new BuildFailure([phrase('A document that is built, and that may be a Secret, cannot be read.')]);
    if (!objects.some(({ kind }) => kind === 'Secret')) return text;
    return objects
      .map(({ apiVersion, kind, name, namespace, value }) => {
        if (kind !== 'Secret') return `${JSON.stringify(value)}\n`;
        const keys = [value.data, value.stringData].flatMap((data) => Object.keys(data instanceof Object ? data : {}));
        return [
          `apiVersion: ${JSON.stringify(apiVersion)}\nkind: Secret\nmetadata:\n  name: ${JSON.stringify(name)}\n`,
          namespace === undefined ? '' : `  namespace: ${JSON.stringify(namespace)}\n`,
          keys.length === 0 ? '' : 'stringData:\n',
          ...keys.map((key) => `  ${JSON.stringify(key)}: ${JSON.stringify(BLANK)}\n`),
        ].join('');
      })
      .join('---\n');
  });
}
