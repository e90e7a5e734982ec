import { type OffsetEdit, quoteScalar } from './edit.js';
import { FLOW_PLAIN } from './plain-tokens.js';
import { readDocument } from './read-document.js';
import { resolvePlain } from './resolve-scalar.js';

/**
 * The edit with its new text in the quotes of the text that it replaces, if both are single texts. A text without quotes
 * stays without them where YAML reads the new one as the same text.
 */
export function keepStyle(text: string, edit: OffsetEdit): OffsetEdit {
  const { start, end, newText } = edit;
  const style = styleOf(text.slice(start, end));
  const value = style === undefined ? undefined : scalarOf(newText);
  if (style === undefined || value === undefined) return edit;
  if (style === '"') return { ...edit, newText: JSON.stringify(value) };
  if (style === "'") return { ...edit, newText: quoteScalar(value) };
  return canBePlain(value) ? { ...edit, newText: value } : edit;
}

/** The quote of a text on one line; empty for a text without quotes, undefined for anything else. */
function styleOf(source: string): '"' | "'" | '' | undefined {
  if (/^"(?:[^"\\\r\n]|\\.)*"$/.test(source)) return '"';
  if (/^'(?:[^'\r\n]|'')*'$/.test(source)) return "'";
  return source !== '' && canBePlain(source) ? '' : undefined;
}

function canBePlain(value: string): boolean {
  FLOW_PLAIN.lastIndex = 0;
  return FLOW_PLAIN.test(value) && FLOW_PLAIN.lastIndex === value.length && resolvePlain(value) === value;
}

/** The text that YAML reads; undefined for other values, which must keep their form. */
function scalarOf(newText: string): string | undefined {
  if (newText === '' || /[\r\n]/.test(newText)) return undefined;
  // Without the separator, a text that begins with a brace would have to be JSON already.
  const { root } = readDocument(`---\n${newText}`);
  return root?.kind === 'scalar' && typeof root.value === 'string' && root.style !== 'block' ? root.value : undefined;
}
