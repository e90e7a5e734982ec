import { splitStream } from '../../yaml/split-stream.js';
import { readObjects } from './read-objects.js';

/** What stands for a value that is not shown. It is a placeholder, whose value is taken to be right. */
const BLANK = '$(BLANKED)';

/**
 * A document without the values of Secrets, of which only the keys stay. Undefined when it may be a Secret and cannot be
 * read: it must not be shown.
 */
export function blankSecrets(text: string): string | undefined {
  const objects = readObjects(text);
  if (objects.length === 0 && text.includes('Secret')) return undefined;
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
}

/** Nothing but comments. */
const COMMENTS = /^(?:[ \t]*(?:#.*)?(?:\r\n|\r|\n|$)|---[ \t]*(?:\r\n|\r|\n|$))*$/;

/**
 * A file without the values of Secrets. Its other documents keep their lines, and so do lines before a Secret. A document
 * that may be a Secret and cannot be read is empty.
 */
export function blankFile(text: string): string {
  return splitStream(text)
    .map((document) => {
      if (COMMENTS.test(document.text)) return document.text;
      const blanked = blankSecrets(document.text) ?? '';
      if (blanked === document.text) return blanked;
      const begin = document.text.startsWith('---') ? '---\n' : '';
      const lines = begin + blanked;
      return lines + '\n'.repeat(Math.max(0, document.lineBreaks - (lines.split('\n').length - 1)));
    })
    .join('');
}
