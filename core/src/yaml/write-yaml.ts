import { quoteScalar } from './edit.js';
import { isJsonObject, type Json } from './object.js';
import { resolveScalar } from './resolve-scalar.js';

/** A text that needs no quotes: letters of any script, digits, and characters without a meaning inside a word. */
const WORD = /^[\p{L}_][\p{L}\p{N}_./-]*$/u;

/** Writes a value in block style, as lines without base indentation. */
export function writeBlock(value: Json): readonly string[] {
  if (Array.isArray(value) && value.length > 0)
    return (value as readonly Json[]).flatMap((item) => indent(writeBlock(item), '- ', '  '));
  if (isJsonObject(value) && Object.keys(value).length > 0)
    return Object.entries(value).flatMap(([key, member]) => writeMember(key, member));
  return [writeFlow(value)];
}

/** Writes a member in block style: `key: value`, or the key with the value below it. */
export function writeMember(key: string, value: Json): readonly string[] {
  const filled = (Array.isArray(value) && value.length > 0) || (isJsonObject(value) && Object.keys(value).length > 0);
  if (!filled) return [`${writeScalar(key)}: ${writeFlow(value)}`];
  return [`${writeScalar(key)}:`, ...indent(writeBlock(value), '  ', '  ')];
}

/** Writes a value on one line. */
export function writeFlow(value: Json): string {
  if (Array.isArray(value)) return `[${(value as readonly Json[]).map(writeFlow).join(', ')}]`;
  if (isJsonObject(value)) {
    const members = Object.entries(value).map(([key, member]) => `${writeScalar(key)}: ${writeFlow(member)}`);
    return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`;
  }
  return typeof value === 'string' ? writeScalar(value) : JSON.stringify(value);
}

function writeScalar(text: string): string {
  const read = resolveScalar(text, true, undefined);
  return WORD.test(text) && read.ok && read.value === text ? text : quoteScalar(text);
}

function indent(lines: readonly string[], first: string, others: string): readonly string[] {
  return lines.map((line, index) => (index === 0 ? first : others) + line);
}
