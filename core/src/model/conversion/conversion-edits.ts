import { type OffsetEdit, replaceText } from '../../yaml/edit.js';
import { isJsonText } from '../../yaml/json-edit.js';
import type { YamlNode } from '../../yaml/node.js';
import { members, type Place, presentMember } from '../../yaml/place.js';
import { type ApiVersion, SERVED_VERSION } from '../kind-names.js';
import { convertObject } from './convert-object.js';

const FLAT_FIELDS: readonly string[] = ['key', 'name', 'namespace'];

/**
 * The edits that write an object in another version of the API and keep its comments: the version itself, and each
 * credential in the other form. In `v2beta1` its fields `key`, `name` and `namespace` are not under
 * `valueFrom.secretKeyRef`.
 *
 * @returns undefined when the other version cannot hold everything, for a credential that neither version knows, or where
 * aliases make the edits ambiguous
 */
export function conversionEdits(root: Place, text: string, to: ApiVersion): readonly OffsetEdit[] | undefined {
  const apiVersion = presentMember(root, 'apiVersion');
  const conversion = convertObject(root, to);
  if (!apiVersion || !conversion || conversion.lost.length > 0) return undefined;
  const edits = conversion.credentials
    .filter((credential) => to !== SERVED_VERSION || !isNested(credential))
    .map((credential) => (to === SERVED_VERSION ? nest(credential, text) : flatten(credential, text)));
  const complete = edits.filter((edit) => edit !== undefined);
  return complete.length === edits.length ? [replaceText(apiVersion, to), ...complete] : undefined;
}

/** In the form of `v2beta2` already. */
function isNested(credential: Place): boolean {
  const fields = members(credential).map(({ entry }) => entry?.key ?? '');
  return fields.length > 0 && fields.every((field) => field === 'value' || field === 'valueFrom');
}

function isFlat(credential: Place): boolean {
  const fields = members(credential).map(({ entry }) => entry?.key ?? '');
  return fields.length > 0 && fields.every((field) => FLAT_FIELDS.includes(field));
}

/** Not through an alias, an anchor or a merge key, which share the value with other places. */
function isInPlace({ node, entry }: Place, text: string): boolean {
  if (!entry || entry.merged || node.kind !== 'mapping' || node.entries.some(({ merged }) => merged)) return false;
  const before = text.slice(entry.keyEnd, node.start);
  return /^["']?\s*:(?:\s|#.*(?:[\n\r\u2028\u2029]|$))*$/.test(before) && text[node.start] !== '*';
}

function nest(credential: Place, text: string): OffsetEdit | undefined {
  if (!isFlat(credential) || !isInPlace(credential, text)) return undefined;
  const { node } = credential;
  const { start, end } = node;
  const source = text.slice(start, end);
  if (node.kind === 'mapping' && node.flow) {
    const [from, reference] = ['valueFrom', 'secretKeyRef'].map((key) => (isJsonText(text) ? `"${key}"` : key));
    return { start, end, newText: `{ ${from}: { ${reference}: ${source} } }` };
  }
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const indent = ' '.repeat(columnOf(text, start));
  const deeper = source.replaceAll(/\n(?=[^\r\n])/g, '\n    ');
  return { start, end, newText: `valueFrom:${newline}${indent}  secretKeyRef:${newline}${indent}    ${deeper}` };
}

/** Moves the fields of the Secret up to the credential, with the comments above them. */
function flatten(credential: Place, text: string): OffsetEdit | undefined {
  const from = presentMember(credential, 'valueFrom');
  const reference = from && presentMember(from, 'secretKeyRef');
  if (!from || !reference || ![credential, from, reference].every((place) => isInPlace(place, text))) return undefined;
  const { start, end } = credential.node;
  const fields = sourceOf(reference.node, text);
  const indent = columnOf(text, reference.node.start) - columnOf(text, start);
  const head = text.slice(start, reference.node.start);
  const tail = text.slice(reference.node.end, end).replaceAll(/[\s}]+/g, '');
  // A comment after the fields, or another member that the schema does not know, has no certain place.
  if (tail !== '') return undefined;
  if (!isBlock(reference.node)) return head.includes('#') ? undefined : { start, end, newText: fields };
  const comments = [...head.matchAll(/#[^\r\n]*/g)].map(([comment]) => comment);
  const moved = fields.replaceAll(new RegExp(`\\n {1,${indent}}`, 'g'), '\n');
  const lead = ' '.repeat(columnOf(text, start));
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  return { start, end, newText: [...comments, moved].join(`${newline}${lead}`) };
}

function isBlock(node: YamlNode): boolean {
  return node.kind === 'mapping' && !node.flow;
}

function sourceOf({ start, end }: YamlNode, text: string): string {
  return text.slice(start, end);
}

function columnOf(text: string, offset: number): number {
  return offset - (text.lastIndexOf('\n', offset - 1) + 1);
}
