import { appendMember, type OffsetEdit, replaceMember } from './edit.js';
import { isJsonText, toJsonEdit } from './json-edit.js';
import { isJsonObject, type Json } from './object.js';
import { isNull, member, type Place } from './place.js';
import { writeFlow, writeMember } from './write-yaml.js';

/**
 * Sets the value at a path below a mapping, in the style of the existing text; JSON stays JSON. Adds missing mappings on the
 * path. Undefined when there is no unambiguous edit, such as below an alias or a value that is not a mapping.
 */
export function setAt(text: string, place: Place, path: readonly string[], value: Json): OffsetEdit | undefined {
  const edit = editAt(text, place, path, value);
  return edit && isJsonText(text) ? toJsonEdit(text, edit) : edit;
}

function editAt(text: string, place: Place, path: readonly string[], value: Json): OffsetEdit | undefined {
  const [key, ...rest] = path;
  if (key === undefined) return undefined;
  if (isEmpty(place)) return writeOver(text, place, wrap(path, value));
  const found = member(place, key);
  if (found && rest.length > 0 && !isNull(found.node))
    return found.node.kind === 'mapping' ? editAt(text, found, rest, value) : undefined;
  const whole = wrap(rest, value);
  return found ? writeOver(text, found, whole) : add(text, place, key, whole);
}

function isEmpty({ node }: Place): boolean {
  return node.kind === 'mapping' && node.entries.length === 0;
}

function wrap(path: readonly string[], value: Json): Json {
  return path.reduceRight<Json>((inner, key) => ({ [key]: inner }), value);
}

function writeOver(text: string, place: Place, value: Json): OffsetEdit | undefined {
  const { entry, parent, node } = place;
  if (!entry || !parent || !isWrittenHere(place, text)) return undefined;
  const flow = parent.node.kind === 'mapping' && parent.node.flow;
  // Replacing a scalar by a scalar keeps the rest of the line.
  if (node.kind === 'scalar' && node.end > node.start && node.style !== 'block' && !isJsonObject(value))
    return { start: node.start, end: node.end, newText: writeFlow(value) };
  const lines = flow ? [`${entry.key}: ${writeFlow(value)}`] : writeMember(entry.key, value);
  return replaceMember(text, place, lines.join('\n'));
}

function add(text: string, { node }: Place, key: string, value: Json): OffsetEdit | undefined {
  if (node.kind !== 'mapping') return undefined;
  if (!node.flow) return appendMember(text, node, writeMember(key, value).join('\n'));
  const first = node.entries.find(({ merged }) => !merged);
  if (!first || first.keyStart < node.start) return undefined;
  return { start: first.keyStart, end: first.keyStart, newText: `${key}: ${writeFlow(value)}, ` };
}

/** Whether the value can be replaced: it is not an alias, and has no anchor or tag that the edit would lose. */
function isWrittenHere({ node, entry }: Place, text: string): boolean {
  if (!entry || entry.merged) return false;
  if (node.end <= node.start) return true;
  return (
    node.start > entry.keyEnd && /^["']?\s*:[\s]*$/.test(text.slice(entry.keyEnd, node.start).replace(/#[^\r\n]*/g, ''))
  );
}
