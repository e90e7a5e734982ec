import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mapScalar } from '../../../core/src/yaml/map-scalar.js';
import { readDocument } from '../../../core/src/yaml/read-document.js';
import { writeMember } from '../../../core/src/yaml/write-yaml.js';

/** Maps each occurrence of `needle` in the value back to the source. */
const CASES: readonly (readonly [string, string, string])[] = [
  ['literal', 'a: |\n  x\n    {{ .Foo }}\n\n  y {{ .Foo }}\n', '.Foo'],
  ['literal with a number', 'a: |2-\n    x {{ .Foo }}\n  .Foo', '.Foo'],
  ['literal with leading blank lines', 'a: |\n\n \n  .Foo\n', '.Foo'],
  ['folded', 'a: >\n  one\n  two .Foo\n\n  three .Foo\n    more .Foo\n', '.Foo'],
  ['Windows line breaks', 'a: |\r\n  x\r\n  .Foo {{\r\n  .Foo', '.Foo'],
  ['plain', 'a: one\n  two .Foo\n  three .Foo\n', '.Foo'],
  ['single quotes', "a: 'it''s .Foo\n  and .Foo'\n", '.Foo'],
  ['double quotes', 'a: "\\u4f60\\t\\"x\\" .Foo\\n.Foo \\\n   .Foo"\n', '.Foo'],
  ['beyond the basic plane', 'a: "\\U0001F600 😀 .Foo"\n', '.Foo'],
  ['an anchor and a tag', 'a: &x !!str |\n  .Foo\n', '.Foo'],
];

describe('a place in a scalar', () => {
  it.each(CASES)('%s', (_name, source, needle) => {
    const map = mapOf(source);
    const text = map?.text ?? '';
    let found = 0;
    for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + 1)) {
      found++;
      const place = map?.toDocument(at) ?? -1;
      expect(source.slice(place, place + needle.length)).toBe(needle);
      expect(map?.toText(place)).toBe(at);
    }
    expect(found).toBe(source.split(needle).length - 1);
  });

  it.each([
    ['an escape', 'a: "x\\"y"\n', '"', '\\"'],
    ['a long escape', 'a: "x\\u4f60y"\n', '你', '\\u4f60'],
    ['a doubled quote', "a: 'x''y'\n", "'", "''"],
    ['a plain character', 'a: |\n  xyz\n', 'y', 'y'],
  ])('ends behind %s', (_name, source, character, written) => {
    const map = mapOf(source);
    const at = map?.text.indexOf(character) ?? -1;
    expect(source.slice(map?.toDocument(at), map?.toDocumentEnd(at + 1))).toBe(written);
  });

  it('is undefined in an alias', () => {
    const { root } = readDocument('b: &x |\n  text\na: *x\n');
    const node = root?.kind === 'mapping' ? root.members.get('a')?.value : undefined;
    expect(node?.kind === 'scalar' && mapScalar(node, 'b: &x |\n  text\na: *x\n')).toBeUndefined();
  });

  it('is found for any text', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[ -~\n\u4f60]{1,40}$/), (text) => {
        const source = `${writeMember('a', text).join('\n')}\n`;
        const map = mapOf(source);
        if (!map) return;
        for (const [at, character] of [...map.text].entries()) {
          const written = source.charAt(map.toDocument(at));
          if (!/\s/.test(character) && written !== '\\' && written !== "'") expect(written).toBe(character);
        }
      }),
    );
  });
});

function mapOf(source: string) {
  const { root } = readDocument(source);
  const node = root?.kind === 'mapping' ? root.members.get('a')?.value : undefined;
  return node?.kind === 'scalar' ? mapScalar(node, source) : undefined;
}
