import { describe, expect, it } from 'vitest';
import {
  appendMember,
  type OffsetEdit,
  quoteScalar,
  removeMember,
  renameKey,
  replaceMember,
  replaceValue,
} from '../../../core/src/yaml/edit.js';
import { toJson } from '../../../core/src/yaml/node.js';
import type { Path } from '../../../core/src/yaml/path.js';
import { member, nearestPlace, type Place, pathOf, rootPlace } from '../../../core/src/yaml/place.js';
import { readDocument } from '../../../core/src/yaml/read-document.js';

function placeAt(text: string, path: Path): Place {
  const { root } = readDocument(text);
  if (!root) throw new Error(`This cannot be read: ${text}`);
  const place = nearestPlace(rootPlace(root), path);
  expect(pathOf(place)).toEqual(path);
  return place;
}

const apply = (text: string, edit: OffsetEdit | undefined): string | undefined =>
  edit && text.slice(0, edit.start) + edit.newText + text.slice(edit.end);

describe('removeMember', () => {
  it.each<[style: string, text: string, path: Path, result: string]>([
    ['block', 'a: 1\nb: 2\nc: 3\n', ['b'], 'a: 1\nc: 3\n'],
    ['the last line without a line end', 'a: 1\nb: 2', ['b'], 'a: 1\n'],
    ['with its comment', 'a: 1\nb: 2 # two\nc: 3\n', ['b'], 'a: 1\nc: 3\n'],
    ['with its block', 'a:\n  b:\n    - 1\n    - 2\n  c: 3\n', ['a', 'b'], 'a:\n  c: 3\n'],
    ['a list at the same indentation', 'a: 1\nb:\n- 1\n- 2\nc: 3\n', ['b'], 'a: 1\nc: 3\n'],
    ['a block scalar', 'a: |\n  x\n\n  y\nb: 2\n', ['a'], 'b: 2\n'],
    ['a block scalar at the end', 'a: 1\nb: |\n  x\n', ['b'], 'a: 1\n'],
    ['a value that is null', 'a: 1\nb:\nc: 3\n', ['b'], 'a: 1\nc: 3\n'],
    ['lines of Windows', 'a: 1\r\nb: 2\r\nc: 3\r\n', ['b'], 'a: 1\r\nc: 3\r\n'],
    ['the first member of a list item', '- a: 1\n  b: 2\n', [0, 'a'], '- b: 2\n'],
    ['the first member of a list item, with a block', '- a:\n    - 1\n  b: 2\n', [0, 'a'], '- b: 2\n'],
    ['another member of a list item', '- a: 1\n  b: 2\n- c\n', [0, 'b'], '- a: 1\n- c\n'],
    ['the only one', 'x:\n  a: 1\nz: 2\n', ['x', 'a'], 'x:\n  {}\nz: 2\n'],
    ['the only one of a list item', '- a: 1\n', [0, 'a'], '- {}\n'],
    ['the first in flow style', '---\n{a: 1, b: 2}', ['a'], '---\n{b: 2}'],
    ['the last in flow style', '---\n{ a: 1, b: [2] }', ['b'], '---\n{ a: 1 }'],
    ['between others in flow style', 'x: {a: 1, "b": 2, c: 3}', ['x', 'b'], 'x: {a: 1, c: 3}'],
    ['before a comma that ends', 'x: {a: 1, b: 2,}', ['x', 'b'], 'x: {a: 1,}'],
    ['the only one in flow style', 'x: { a: 1 }', ['x', 'a'], 'x: {}'],
    ['null in flow style', 'x: { a, b: , c: 1 }', ['x', 'b'], 'x: { a, c: 1 }'],
    ['after null in flow style', 'x: { a: , b: 1 }', ['x', 'b'], 'x: { a: }'],
    ['flow style over several lines', 'x: {\n  a: 1,\n  b: 2\n}\n', ['x', 'a'], 'x: {\n  b: 2\n}\n'],
    [
      'beside a merge key',
      'x: &x {a: 1}\nz:\n  <<: *x\n  b: 2\n  c: 3\n',
      ['z', 'b'],
      'x: &x {a: 1}\nz:\n  <<: *x\n  c: 3\n',
    ],
    ['beyond the basic plane', '{键: "🔥", b: 2}'.replace('{', 'x: {'), ['x', '键'], 'x: {b: 2}'],
  ])('%s', (_, text, path, result) => {
    expect(apply(text, removeMember(text, placeAt(text, path)))).toBe(result);
    expect(readDocument(result).problems).toEqual([]);
  });

  it('keeps the members of a merge key when it removes the only other member', () => {
    const text = 'x: &x {a: 1}\nz:\n  <<: *x\n  b: 2\n';
    const result = apply(text, removeMember(text, placeAt(text, ['z', 'b']))) ?? '';
    const { root } = readDocument(result);
    expect(root && toJson(root)).toEqual({ x: { a: 1 }, z: { a: 1 } });
  });

  it.each(['x: &x {a: 1}\nz: {<<: *x, b: 2}\n', 'x: &x {a: 1}\nz: {b: 2, <<: *x, c: 3}\n'])(
    'does not cut merge keys out of %j',
    (text) => {
      expect(removeMember(text, placeAt(text, ['z', 'b']))).toBeUndefined();
    },
  );

  it('does not change a place that is not a member or is in an anchor', () => {
    const text = 'x: &x {a: 1}\nz: {<<: *x, b: [2]}\n';
    expect(removeMember(text, placeAt(text, []))).toBeUndefined();
    expect(removeMember(text, placeAt(text, ['z', 'b', 0]))).toBeUndefined();
    expect(removeMember(text, placeAt(text, ['z', 'a']))).toBeUndefined();
  });
});

describe('replaceMember', () => {
  it.each<[style: string, text: string, path: Path, newText: string, result: string]>([
    ['block', 'a: 1\nb: 2 # x\n', ['b'], 'c: 3', 'a: 1\nc: 3 # x\n'],
    ['a block by a line', 'x:\n  a:\n    - 1\n    - 2\n  b: 2\n', ['x', 'a'], 'c: 3', 'x:\n  c: 3\n  b: 2\n'],
    [
      'a line by a block',
      'x:\n  a: 1\n  b: 2\n',
      ['x', 'a'],
      'c:\n  - d: 1\n    e: 2',
      'x:\n  c:\n    - d: 1\n      e: 2\n  b: 2\n',
    ],
    ['a block scalar', 'a: |\n  x\nb: 2\n', ['a'], 'c: 3', 'c: 3\nb: 2\n'],
    ['a value that is null', 'x:\n  a:\n  b: 2\n', ['x', 'a'], 'c: 3', 'x:\n  c: 3\n  b: 2\n'],
    ['in a list item', '- a: 1\n  b: 2\n', [0, 'a'], 'c:\n  - 3', '- c:\n    - 3\n  b: 2\n'],
    ['lines of Windows', 'x:\r\n  a: 1\r\n', ['x', 'a'], 'c:\n  - 3', 'x:\r\n  c:\r\n    - 3\r\n'],
    ['flow', 'x: {a: [1], b: 2}', ['x', 'a'], 'c: 3', 'x: {c: 3, b: 2}'],
    ['null in flow', 'x: {a: , b: 2}', ['x', 'a'], 'c: 3', 'x: {c: 3 , b: 2}'],
    ['a key without a value in flow style', 'x: {a, b: 2}', ['x', 'a'], 'c: 3', 'x: {c: 3, b: 2}'],
    ['the last line without a line end', 'a: 1', ['a'], 'b: 2', 'b: 2'],
  ])('%s', (_, text, path, newText, result) => {
    expect(apply(text, replaceMember(text, placeAt(text, path), newText))).toBe(result);
  });

  it('cannot insert several lines in flow style, or replace a member in an anchor', () => {
    const flow = 'x: {a: 1}';
    expect(replaceMember(flow, placeAt(flow, ['x', 'a']), 'b:\n  c: 1')).toBeUndefined();
    const merged = 'x: &x {a: 1}\nz: {<<: *x}';
    expect(replaceMember(merged, placeAt(merged, ['z', 'a']), 'b: 1')).toBeUndefined();
  });
});

describe('appendMember', () => {
  it.each<[style: string, text: string, path: Path, newText: string, result: string]>([
    ['block', 'a: 1\nb: 2\n', [], 'c: 3', 'a: 1\nb: 2\nc: 3\n'],
    [
      'several lines',
      'x:\n  a: 1\nz: 2\n',
      ['x'],
      'c:\n  - d: 1\n    e: 2',
      'x:\n  a: 1\n  c:\n    - d: 1\n      e: 2\nz: 2\n',
    ],
    ['after a list', 'x:\n  a:\n    - 1\nz: 2\n', ['x'], 'c: 3', 'x:\n  a:\n    - 1\n  c: 3\nz: 2\n'],
    ['after a comment', 'a: 1 # one\n# about b\n', [], 'b: 2', 'a: 1 # one\nb: 2\n# about b\n'],
    ['a list item', '- a: 1\n- b\n', [0], 'c: 3', '- a: 1\n  c: 3\n- b\n'],
    ['the last line without a line end', 'x:\n  a: 1', ['x'], 'b: 2', 'x:\n  a: 1\n  b: 2\n'],
    ['lines of Windows', 'x:\r\n  a: 1\r\n', ['x'], 'b:\n  - 2', 'x:\r\n  a: 1\r\n  b:\r\n    - 2\r\n'],
    ['after a block scalar', 'a: |\n  x\n', [], 'b: 2', 'a: |\n  x\nb: 2\n'],
    ['after null', 'x:\n  a:\nz: 1\n', ['x'], 'b: 2', 'x:\n  a:\n  b: 2\nz: 1\n'],
  ])('%s', (_, text, path, newText, result) => {
    const { node } = placeAt(text, path);
    expect(node.kind === 'mapping' && apply(text, appendMember(text, node, newText))).toBe(result);
    expect(readDocument(result).problems).toEqual([]);
  });

  it.each(['x: {a: 1}', 'x: {}', 'y: &x {a: 1}\nx:\n  <<: *x\n'])('does not change %j', (text) => {
    const { node } = placeAt(text, ['x']);
    expect(node.kind === 'mapping' && appendMember(text, node, 'b: 2')).toBeUndefined();
  });
});

describe('keys and values', () => {
  it('rename a key in place', () => {
    const text = '- "a" : 1 # x\n';
    expect(apply(text, renameKey(placeAt(text, [0, 'a']), 'b'))).toBe('- b : 1 # x\n');
    expect(renameKey(placeAt(text, [0]), 'b')).toBeUndefined();
  });

  it('replace a value in place', () => {
    const text = 'a: [1, "zwei"] # x\n';
    expect(apply(text, replaceValue(placeAt(text, ['a', 1]), '2'))).toBe('a: [1, 2] # x\n');
  });

  it.each([
    '',
    'plain',
    "it's",
    'no',
    '031',
    '# x',
    'a: b',
    '{{ .x }}',
    '\n',
    'a\tb',
    '\u0007',
    '"',
    '\\d',
    '🔥',
    ' x ',
  ])('read %j back after quoting', (value) => {
    const { root } = readDocument(`a: ${quoteScalar(value)}`);
    expect(root && toJson(root)).toEqual({ a: value });
  });

  it('finds members that are null', () => {
    expect(member(placeAt('a: ~', []), 'a')?.step).toBe('a');
  });
});
