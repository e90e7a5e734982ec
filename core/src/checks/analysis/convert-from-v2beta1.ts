import { SERVED_VERSION } from '../../model/kind-names.js';
import { findKind } from '../../model/kinds.js';
import { schemaPlace } from '../../model/schema/navigate.js';
import { type OffsetEdit, replaceValue } from '../../yaml/edit.js';
import { members, type Place, presentMember } from '../../yaml/place.js';
import { walkRoles } from '../lint/walk-roles.js';

const FIELDS: readonly string[] = ['key', 'name', 'namespace'];

/**
 * Converts a `v2beta1` object to the served version. Besides the version itself, credentials differ: their fields `key`,
 * `name` and `namespace` are now under `valueFrom.secretKeyRef` (notification-manager: its conversion between versions).
 *
 * @returns undefined where aliases make the edit ambiguous, and for unknown kinds
 */
export function convertFromV2beta1(root: Place, kind: string, text: string): readonly OffsetEdit[] | undefined {
  const apiVersion = presentMember(root, 'apiVersion');
  const schema = findKind(SERVED_VERSION, kind)?.schema;
  if (!apiVersion || !schema) return undefined;
  const credentials: Place[] = [];
  walkRoles(root, schemaPlace(schema, schema), (place, roles) => {
    if (roles.at(-1) === 'credential' && isFlat(place)) credentials.push(place);
  });
  if (credentials.some((credential) => !isInPlace(credential, text))) return undefined;
  return [replaceValue(apiVersion, SERVED_VERSION), ...credentials.map((credential) => nest(credential, text))];
}

function isFlat(credential: Place): boolean {
  const fields = members(credential).map(({ entry }) => entry?.key ?? '');
  return fields.length > 0 && fields.every((field) => FIELDS.includes(field));
}

/** Not through an alias, an anchor or a merge key, which share the value with other places. */
function isInPlace({ node, entry }: Place, text: string): boolean {
  if (!entry || entry.merged || node.kind !== 'mapping' || node.entries.some(({ merged }) => merged)) return false;
  const before = text.slice(entry.keyEnd, node.start);
  return /^["']?\s*:(?:\s|#.*)*$/.test(before) && text[node.start] !== '*';
}

function nest({ node }: Place, text: string): OffsetEdit {
  const { start, end } = node;
  const source = text.slice(start, end);
  if (node.kind === 'mapping' && node.flow)
    return { start, end, newText: `{ valueFrom: { secretKeyRef: ${source} } }` };
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const indent = ' '.repeat(start - (text.lastIndexOf('\n', start - 1) + 1));
  const deeper = source.replaceAll(/\n(?=[^\r\n])/g, '\n    ');
  return { start, end, newText: `valueFrom:${newline}${indent}  secretKeyRef:${newline}${indent}    ${deeper}` };
}
