import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type StreamDocument, splitStream } from '../../../core/src/yaml/split-stream.js';

const textsOf = (documents: readonly StreamDocument[]) => documents.map(({ text }) => text);

describe('splitStream', () => {
  it.each<[text: string, documents: readonly string[]]>([
    ['', ['']],
    ['a: 1', ['a: 1']],
    ['a: 1\n---\nb: 2\n', ['a: 1\n', '---\nb: 2\n']],
    ['---\na: 1\n---\n', ['---\na: 1\n', '---\n']],
    ['---\n---\n---', ['---\n', '---\n', '---']],
    ['a: 1\r\n---\r\nb: 2', ['a: 1\r\n', '---\r\nb: 2']],
    ['a: 1\r---\rb: 2', ['a: 1\r', '---\rb: 2']],
    // At the beginning of a line it always separates, regardless of the following text.
    ['a: |\n---\nb', ['a: |\n', '---\nb']],
    ['a: 1\n--- text\n', ['a: 1\n', '--- text\n']],
    ['a: 1\n---- b', ['a: 1\n', '---- b']],
    [' ---\na: ---\n# ---\n', [' ---\na: ---\n# ---\n']],
    // Not a line end for Kubernetes.
    ['a: x\u2028---\nb: 1', ['a: x\u2028---\nb: 1']],
    ['\uFEFF---\na: 1\n---\nb: 1', ['\uFEFF---\na: 1\n', '---\nb: 1']],
  ])('splits %j', (text, documents) => {
    expect(textsOf(splitStream(text))).toEqual(documents);
  });

  it.each([
    ['', 0],
    ['a', 0],
    ['a\n', 1],
    ['a\r\nb\rc\n\n', 4],
  ])('counts the line ends of %j', (text, lineBreaks) => {
    expect(splitStream(text)[0]?.lineBreaks).toBe(lineBreaks);
  });
});

describe('splitStream after an edit', () => {
  const stream = 'a: 1\n---\nb: 2\n---\nc: 3\n---\nd: 4\n';
  const before = splitStream(stream);
  /** The previous index of each document; undefined for new documents. */
  const kept = (text: string) =>
    splitStream(text, before).map((document) => {
      const index = before.indexOf(document);
      return index < 0 ? undefined : index;
    });

  it.each<[edit: string, text: string, kept: readonly (number | undefined)[]]>([
    ['nothing', stream, [0, 1, 2, 3]],
    ['a value', stream.replace('b: 2', 'b: 22'), [0, undefined, 2, 3]],
    ['the first one', stream.replace('a', 'x'), [undefined, 1, 2, 3]],
    ['the last one', `${stream}e: 5\n`, [0, 1, 2, undefined]],
    ['a document inserted', stream.replace('---\nc', '---\nx: 0\n---\nc'), [0, 1, undefined, 2, 3]],
    ['a document removed', stream.replace('---\nb: 2\n', ''), [0, 2, 3]],
    ['two that become one', stream.replace('b: 2\n---\n', 'b: 2\n'), [0, undefined, 3]],
    ['one that becomes two', stream.replace('c: 3\n', 'c: 3\n---\n'), [0, 1, 2, undefined, 3]],
    ['a line end before a separator removed', stream.replace('b: 2\n', 'b: 2'), [0, undefined, 3]],
    ['another stream', 'x: 1\n', [undefined]],
  ])('keeps unchanged documents: %s', (_, text, expected) => {
    expect(kept(text)).toEqual(expected);
  });

  it('has the same result as splitting from scratch', () => {
    const piece = fc.constantFrom('---', '\n', '\r\n', '\r', 'a: 1', ' ', '-', '--', '# x', '\u2028', '🔥', '...');
    const text = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));
    const edit = fc.record({ at: fc.nat(60), remove: fc.nat(12), insert: text });
    const property = fc.property(text, fc.array(edit, { maxLength: 5 }), (first, edits) => {
      let current = first;
      let documents = splitStream(first);
      for (const { at, remove, insert } of edits) {
        current = current.slice(0, at) + insert + current.slice(at + remove);
        documents = splitStream(current, documents);
        expect(documents).toEqual(splitStream(current));
        expect(textsOf(documents).join('')).toBe(current);
      }
    });
    fc.assert(property, { seed: 7, numRuns: 300 });
  });
});
