import { quoteScalar } from './edit.js';
import { isJsonObject, type Json, type JsonObject } from './object.js';
import { resolveScalar } from './resolve-scalar.js';

/** Words without quotes: characters that mean nothing inside of a word, and single spaces or colons between words. */
const PLAIN = /^[\p{L}\p{N}_/][\p{L}\p{N}_./@%+?&=,()~-]*(?:[ :][\p{L}\p{N}_./@%+?&=,()~-]+)*$/u;
/** Dates, times and versions are text to kubectl, but not to each YAML parser. */
const NUMERIC = /^\d[\d:._-]*$|^\d{4}-\d/;
/** A literal block keeps all but these. A blank at the start would need an indentation indicator. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that a block cannot hold
const UNFIT_FOR_BLOCK = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]|^[ \t\n]|\n[ \t]+$/;

/** Writes an object in block style as people write manifests, with texts of several lines as literal blocks. */
export function writeManifest(value: JsonObject): string {
  return `${writeBlock(value).join('\n')}\n`;
}

/** Writes a scalar, with quotes only where they are needed. */
export function writePlain(text: string): string {
  const read = resolveScalar(text, true, undefined);
  return PLAIN.test(text) && !NUMERIC.test(text) && read.ok && read.value === text ? text : quoteScalar(text);
}

function writeBlock(value: Json): readonly string[] {
  if (Array.isArray(value) && value.length > 0) return (value as readonly Json[]).flatMap((item) => writeItem(item));
  if (isJsonObject(value) && Object.keys(value).length > 0)
    return Object.entries(value).flatMap(([key, member]) => writeMember(key, member));
  return [writeEmpty(value)];
}

function writeItem(item: Json): readonly string[] {
  if (isText(item) && isBlock(item)) return [`- ${header(item)}`, ...blockLines(item)];
  return writeBlock(item).map((line, index) => indented(line, index === 0 ? '- ' : '  '));
}

function writeMember(key: string, value: Json): readonly string[] {
  const name = writePlain(key);
  if (isText(value) && isBlock(value)) return [`${name}: ${header(value)}`, ...blockLines(value)];
  if (!isFilled(value)) return [`${name}: ${writeEmpty(value)}`];
  return [`${name}:`, ...writeBlock(value).map((line) => indented(line, '  '))];
}

function isFilled(value: Json): boolean {
  return Array.isArray(value) ? value.length > 0 : isJsonObject(value) && Object.keys(value).length > 0;
}

/** A scalar, or an empty collection. */
function writeEmpty(value: Json): string {
  return isText(value) ? writePlain(value) : JSON.stringify(value);
}

function isText(value: Json): value is string {
  return typeof value === 'string';
}

function isBlock(text: string): boolean {
  return text.includes('\n') && !UNFIT_FOR_BLOCK.test(text);
}

function header(text: string): string {
  if (!text.endsWith('\n')) return '|-';
  return text.endsWith('\n\n') ? '|+' : '|';
}

function blockLines(text: string): readonly string[] {
  return (text.endsWith('\n') ? text.slice(0, -1) : text).split('\n').map((line) => indented(line, '  '));
}

/** Empty lines stay empty. */
function indented(line: string, indent: string): string {
  return line === '' ? '' : indent + line;
}
