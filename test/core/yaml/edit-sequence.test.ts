import { describe, expect, it } from 'vitest';
import { removeItem } from '../../../core/src/yaml/edit-sequence.js';
import { items, member, rootPlace } from '../../../core/src/yaml/place.js';
import { readDocument } from '../../../core/src/yaml/read-document.js';

/** The text without an item of the list `list`; undefined when the item cannot be removed. */
function without(text: string, index: number): string | undefined {
  const { root } = readDocument(text);
  const list = root && member(rootPlace(root), 'list');
  const item = list && items(list)[index];
  if (!item) throw new Error('There is no such item.');
  const edit = removeItem(text, item);
  return edit && text.slice(0, edit.start) + edit.newText + text.slice(edit.end);
}

describe('removeItem', () => {
  it.each([
    ['the first of a flow list', 'list: [a, b]\n', 0, 'list: [b]\n'],
    ['the last of a flow list', 'list: [ a, b ]\n', 1, 'list: [ a ]\n'],
    ['one over several lines', 'list: [\n  a,\n  b,\n  c\n]\n', 1, 'list: [\n  a,\n  c\n]\n'],
    ['a line', 'list:\n- a\n- b # why\n- c\n', 1, 'list:\n- a\n- c\n'],
    ['several lines', 'list:\n  - a: 1\n    b: |\n      x\n  - c\n', 0, 'list:\n  - c\n'],
    ['the end of a text without a line end', 'list:\n  - a\n  - b', 1, 'list:\n  - a\n'],
    ['lines that end with CRLF', 'list:\r\n  - a\r\n  - b\r\n', 0, 'list:\r\n  - b\r\n'],
    ['an alias', 'x: &x a\nlist: [*x, b]\n', 0, 'x: &x a\nlist: [b]\n'],
    ['a list within a list', 'list:\n  - - a\n  - b\n', 0, 'list:\n  - b\n'],
    ['the only one', 'x: 1\nlist: [a]\n', 0, 'x: 1\n'],
  ])('removes %s', (_, text, index, expected) => {
    expect(without(text, index)).toBe(expected);
  });

  it.each([
    ['an anchor', 'list: [&x a, b]\nx: *x\n', 0],
    ['what an alias refers to', 'list:\n  - &x { a: 1 }\n  - *x\n', 0],
    ['a comment', 'list: [a, # why\n  b]\n', 1],
  ])('does not remove %s', (_, text, index) => {
    expect(without(text, index)).toBeUndefined();
  });
});
