import type { OffsetEdit } from './edit.js';
import { toJson } from './node.js';
import { readDocument } from './read-document.js';

/** Whether a document is written as JSON, even if it is not complete. */
export function isJsonText(text: string): boolean {
  return /^(?:\s|---|#.*(?:[\n\r\u2028\u2029]|$))*\{\s*"/.test(text);
}

/**
 * The edit of a JSON document that does the same as an edit in YAML. Its new text is a scalar or a collection, or a
 * member of one, perhaps with a comma. A text inside a string stays as it is.
 */
export function toJsonEdit(text: string, edit: OffsetEdit): OffsetEdit {
  const [, before = '', piece = '', after = ''] = /^(\s*,?\s*)(.*?)(,?\s*)$/s.exec(edit.newText) ?? [];
  // Without the separator, a piece that begins with a brace would have to be JSON already.
  const { root } = piece === '' || isInString(text, edit.start) ? { root: undefined } : readDocument(`---\n${piece}`);
  if (!root) return edit;
  const json = JSON.stringify(toJson(root));
  const isMember = root.kind === 'mapping' && !root.flow;
  return { ...edit, newText: `${before}${isMember ? json.slice(1, -1) : json}${after}` };
}

/** Whether an offset is in a string of JSON, which does not span lines. */
export function isInString(text: string, offset: number): boolean {
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  return (line.replaceAll(/\\./g, '').match(/"/g)?.length ?? 0) % 2 === 1;
}
