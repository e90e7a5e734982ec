import { describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { renderPhrase } from '../../../core/src/text/phrase.js';
import { toJson, type YamlNode } from '../../../core/src/yaml/node.js';
import type { Json } from '../../../core/src/yaml/object.js';
import { readDocument, readDocumentInSteps } from '../../../core/src/yaml/read-document.js';

function read(text: string): Json | undefined {
  const { root } = readDocument(text);
  return root && toJson(root);
}

/** The problems as `code "marked text"`. */
function problemsOf(text: string): readonly string[] {
  return readDocument(text).problems.map(({ code, start, end }) => `${code} ${JSON.stringify(text.slice(start, end))}`);
}

/** The texts at the offsets of keys and values, in document order. */
function marked(text: string): readonly string[] {
  const found: string[] = [];
  const walk = (node: YamlNode): void => {
    if (node.kind === 'scalar') found.push(text.slice(node.start, node.end));
    else if (node.kind === 'sequence') node.items.forEach(walk);
    else
      for (const { keyStart, keyEnd, value } of node.entries) {
        found.push(text.slice(keyStart, keyEnd));
        walk(value);
      }
  };
  const { root } = readDocument(text);
  if (root) walk(root);
  return found;
}

describe('values', () => {
  it.each<[name: string, text: string, value: Json]>([
    ['block and flow', 'a: [1, {b: c}]\nd:\n- e', { a: [1, { b: 'c' }], d: ['e'] }],
    ['scalars as YAML 1.1', 'a: no\nb: 031\nc: "no"\nd: 1:30\ne: ~', { a: false, b: 25, c: 'no', d: '1:30', e: null }],
    ['keys that are no text', 'on: 1\n031: 2\n1.5: 3', { true: 1, 25: 2, 1.5: 3 }],
    ['block scalars', 'a: |\n  x\n  y\nb: >-\n  x\n  y\n', { a: 'x\ny\n', b: 'x y' }],
    ['lines of Windows', 'a: 1\r\nb: |\r\n  x\r\n', { a: 1, b: 'x\n' }],
    ['a byte order mark', '\uFEFFa: 1', { a: 1 }],
    ['a separator with a comment', '--- # first\na: 1', { a: 1 }],
    ['an end of the document', 'a: 1\n...\n', { a: 1 }],
    ['tabs that separate', 'a:\t1\t# x\nb: [1,\t2]', { a: 1, b: [1, 2] }],
    ['text beyond the basic plane', '"\\U0001F525": 🔥', { '🔥': '🔥' }],
    [
      'a key that objects have already',
      '__proto__: {a: 1}\nconstructor: 2',
      JSON.parse('{"__proto__":{"a":1},"constructor":2}'),
    ],
    ['JSON', '{"a": [true, null]}', { a: [true, null] }],
    ['the last one of duplicate keys', 'a: 1\na: 2', { a: 2 }],
    ['a scalar alone', 'x', 'x'],
    // Like the cluster, reads one document and ignores the rest.
    ['the text before an end', 'a: 1\n...\nb: 2', { a: 1 }],
  ])('reads %s', (_, text, value) => {
    expect(read(text)).toEqual(value);
  });

  it.each(['', '\n', '# nothing\n', '---\n', '--- # nothing'])('finds nothing in %j', (text) => {
    expect(read(text) ?? null).toBeNull();
    expect(problemsOf(text)).toEqual([]);
  });
});

describe('anchors and merge keys', () => {
  it.each<[name: string, text: string, value: Json]>([
    ['an alias', 'a: &x [1]\nb: *x', { a: [1], b: [1] }],
    ['the last anchor above', 'a: &x 1\nb: *x\nc: &x 2\nd: *x', { a: 1, b: 1, c: 2, d: 2 }],
    ['an alias as a key', 'a: &x k\n*x : 1', { a: 'k', k: 1 }],
    ['a merge', 'a: &x {b: 1, c: 2}\nd: {<<: *x, c: 3}', { a: { b: 1, c: 2 }, d: { b: 1, c: 3 } }],
    // go-yaml v2 sets members in the order of the text.
    ['a merge that comes last and wins', 'a: &x {b: 1}\nd: {b: 2, <<: *x}', { a: { b: 1 }, d: { b: 1 } }],
    [
      'a list of merges, of which the first wins',
      'a: &x {k: 1, l: 1}\nb: &y {k: 2, m: 2}\nc: {<<: [*x, *y]}',
      { a: { k: 1, l: 1 }, b: { k: 2, m: 2 }, c: { k: 1, l: 1, m: 2 } },
    ],
    ['a merge of a merge', 'a: &x {k: 1}\nb: &y {<<: *x}\nc: {<<: *y}', { a: { k: 1 }, b: { k: 1 }, c: { k: 1 } }],
    ['a merge in place', '<<: {a: 1}\nb: 2', { a: 1, b: 2 }],
    ['a quoted key that is not a merge key', '"<<": 1', { '<<': 1 }],
  ])('reads %s', (_, text, value) => {
    expect(read(text)).toEqual(value);
    expect(problemsOf(text)).toEqual([]);
  });

  it.each<[text: string, problems: readonly string[]]>([
    ['a: *x', ['yaml-alias "*x"']],
    ['b: [*y, *z]', ['yaml-alias "*y"', 'yaml-alias "*z"']],
    ['a: &x {b: *x}', ['yaml-alias "*x"']],
    ['a: &x [1, [*x]]', ['yaml-alias "*x"']],
    ['a: *x\nb: &x 1', ['yaml-alias "*x"']],
    ['a: &标签 1', ['yaml-syntax "&标签"']],
    ['<<: 1', ['yaml-value "1"']],
    ['<<: [{a: 1}, x]', ['yaml-value "x"']],
  ])('rejects %j', (text, problems) => {
    expect(problemsOf(text)).toEqual(problems);
    expect(readDocument(text).root).toBeUndefined();
  });

  it('gives an aliased value the position of the alias, and its parts the positions in the anchor', () => {
    expect(marked('a: &x { b: 1 }\nc: *x')).toEqual(['a', 'b', '1', 'c', 'b', '1']);
    const { root } = readDocument('a: &x { b: 1 }\nc: *x');
    const alias = root?.kind === 'mapping' ? root.members.get('c')?.value : undefined;
    expect([alias?.start, alias?.end]).toEqual([18, 20]);
  });
});

describe('places', () => {
  it.each<[text: string, marked: readonly string[]]>([
    ['a: b\nc: "d"', ['a', 'b', 'c', '"d"']],
    ["a:\n  - b: c # x\n    d: 'e'\n", ['a', 'b', 'c', 'd', "'e'"]],
    ['- {键: 🔥, "值": [告警, b]}', ['键', '🔥', '"值"', '告警', 'b']],
    ['a:\r\n  b: c\r\n', ['a', 'b', 'c']],
    ['\uFEFFa: b', ['a', 'b']],
    ['a:\nb: ', ['a', '', 'b', '']],
    ['a: !!str b\nc: &x d', ['a', 'b', 'c', 'd']],
    ['? a\n: b', ['a', 'b']],
    ['a: >-\n  x\n  y\nb: c', ['a', '>-\n  x\n  y\n', 'b', 'c']],
    ['a: x\n  y', ['a', 'x\n  y']],
  ])('of %j', (text, texts) => {
    expect(marked(text)).toEqual(texts);
  });

  it('end at the last member for block collections', () => {
    const text = 'a:\n  b: 1\n\n# about c\nc: 2\n';
    const { root } = readDocument(text);
    const inner = root?.kind === 'mapping' ? root.members.get('a')?.value : undefined;
    expect(text.slice(inner?.start, inner?.end)).toBe('b: 1');
    expect(text.slice(root?.start, root?.end)).toBe('a:\n  b: 1\n\n# about c\nc: 2');
  });
});

describe('problems', () => {
  it.each<[text: string, problems: readonly string[]]>([
    ['a:\n\tb: 1', ['yaml-syntax "\\t"']],
    ['a: "b\nc: d\n\n', ['yaml-syntax "\\"b"']],
    ['a: \'b\nc: "d"', ['yaml-syntax "\'b"']],
    ['a: [b\n', ['yaml-syntax "b"']],
    ['a: b: c', ['yaml-syntax "b"']],
    ['a: @b', ['yaml-syntax "@"']],
    ['a\nb: 1', ['yaml-syntax "a"']],
    ['a: "\\q"', ['yaml-syntax "\\\\"']],
    ['--- text', ['yaml-syntax "--- text"']],
    ['---text\nb: 1', ['yaml-syntax "---text"']],
    ['--- |\n  x', ['yaml-syntax "--- |"']],
    ['a: \u0007', ['yaml-syntax "\\u0007"']],
    ['{a: b}', ['yaml-syntax "{"']],
    ['---\n{a: b}', []],
    ['a: !!int b', ['yaml-value "b"']],
    ['a: .nan', ['yaml-value ".nan"']],
    ['[a]: b', ['yaml-value "[a]"']],
    ['~: b', ['yaml-value "~"']],
    ['a: 1\n"a": 2', ['yaml-duplicate-key "\\"a\\""']],
    ['{"a": {"b": 1, "b": 2, "b": 3}}', ['yaml-duplicate-key "\\"b\\""', 'yaml-duplicate-key "\\"b\\""']],
    ['"true": 1\non: 2', ['yaml-duplicate-key "on"']],
  ])('of %j', (text, problems) => {
    expect(problemsOf(text)).toEqual(problems);
  });

  it('make a document unreadable, except for duplicate keys', () => {
    expect(readDocument('a: 1\na: 2').root).toBeDefined();
    expect(readDocument('a: !!int x').root).toBeUndefined();
  });

  it('are within the text and on one line', () => {
    for (const text of ['a: "', '"', '{', '[', 'a: |', '&', '*', '- -\n\t-', '\uFEFF{', '%YAML', 'a:\n  - "\n']) {
      for (const { start, end } of readDocument(text).problems) {
        expect(start).toBeLessThan(end);
        expect(end).toBeLessThanOrEqual(Math.max(1, text.length));
        expect(text.slice(start, end - 1)).not.toContain('\n');
      }
    }
  });
});

describe('limits', () => {
  const bomb = (level: (name: string, below: string) => string, levels: number, first: string): string =>
    Array.from({ length: levels }, (_, i) => level(`n${i + 1}`, `n${i}`)).reduce((text, line) => text + line, first);
  const ten = (text: string): string => Array(10).fill(text).join(', ');

  it('bounds aliases of aliases', () => {
    const lists = bomb((name, below) => `${name}: &${name} [${ten(`*${below}`)}]\n`, 40, 'n0: &n0 [x]\n');
    expect(problemsOf(lists)).toEqual(['yaml-alias "n0: &n0 [x]"']);
  });

  it('bounds merges of merges', () => {
    const merges = bomb((name, below) => `${name}: &${name} {<<: [${ten(`*${below}`)}]}\n`, 40, 'n0: &n0 {x: 1}\n');
    expect(problemsOf(merges)).toEqual([]);
    expect(read(merges)).toMatchObject({ n40: { x: 1 } });
  });

  it('bounds merges of many keys', () => {
    const keys = Array.from({ length: 1000 }, (_, i) => `k${i}: 1`).join(', ');
    const users = Array.from({ length: 1000 }, (_, i) => `u${i}: {<<: *all}\n`).join('');
    expect(problemsOf(`all: &all {${keys}}\n${users}`)[0]).toMatch(/^yaml-alias /);
  });

  it('accepts a mapping of very many keys', () => {
    const text = Array.from({ length: 5000 }, (_, i) => `k${i}: 1\n`).join('');
    expect(readDocument(text).root).toMatchObject({ kind: 'mapping', size: 10_001 });
  });

  it('rejects a document that is nested too deeply', () => {
    expect(problemsOf(`a:\n  ${'['.repeat(5000)}`)).toEqual(['yaml-syntax "a:"']);
    expect(problemsOf(`---\n${'{a: '.repeat(5000)}1${'}'.repeat(5000)}`)).toEqual(['yaml-syntax "---"']);
    expect(problemsOf(`---\n${'- '.repeat(5000)}x`)).toEqual(['yaml-syntax "---"']);
  });

  it('accepts a deeply nested document', () => {
    const text = `${'['.repeat(200)}${']'.repeat(200)}`;
    expect(readDocument(text).problems).toEqual([]);
  });
});

describe('many syntax errors', () => {
  it('are listed up to a limit, which the last one tells', () => {
    const { problems } = readDocument(`a: ${'"'.repeat(5000)}\n`);
    expect(problems).toHaveLength(1001);
    expect(problems.at(-1)?.message.template).toMatch(/more than \{count\} syntax errors/);
  });
});

describe('a large document', () => {
  const entries = (count: number, make: (index: number) => string): string =>
    Array.from({ length: count }, (_, index) => make(index)).join('');
  const mixed = entries(
    3000,
    (index) => `a${index}: &a${index} [x, {key: "z"}]\nb${index}: *a${index}\nc${index}: |\n  text\n`,
  );

  it('is read in steps, with the same result', () => {
    const steps = readDocumentInSteps(mixed);
    let count = 0;
    let next = steps.next();
    for (; !next.done; count++) next = steps.next();
    expect(count).toBeGreaterThan(10);
    const { root } = next.value;
    expect(root && toJson(root)).toEqual(parseDocument(mixed).toJS());
  });

  it('has its errors at the same places', () => {
    const wrong = `${mixed}x: [1\ny: 2\n`;
    const expected = parseDocument(wrong, { prettyErrors: false }).errors.map(({ pos: [start] }) => start);
    expect(readDocument(wrong).problems.map(({ start }) => start)).toEqual(expected);
  });

  it('has no limit but for what aliases expand to', () => {
    const { root, problems } = readDocument(`x: 'a\n  b'\n${entries(150_000, (index) => `a${index}: 1\n`)}`);
    expect(problems).toEqual([]);
    expect(root?.size).toBeGreaterThan(300_000);
    const nested = entries(8, (index) => `a${index + 1}: &a${index + 1} [${entries(8, () => `*a${index},`)}]\n`);
    expect(problemsOf(`a0: &a0 x\n${nested}`)).toEqual(['yaml-alias "a0: &a0 x"']);
  });
});

describe('a bracket without its end', () => {
  it.each([
    ['a:\n  b: [c\n  d: 1\n', '“]” is missing before this: what “[” opens above has no end.'],
    ['a:\n  b: {c: d\n  e: 1\n', '“}” is missing before this: what “{” opens above has no end.'],
  ])('%j is no matter of indentation', (text, message) => {
    expect(readDocument(text).problems.map((problem) => renderPhrase(problem.message))).toEqual([message]);
  });
});
