import { freeName } from '../../model/free-name.js';
import { textAt } from '../../model/read/fields.js';
import {
  canNameSecret,
  DEFAULT_SECRET_KEYS,
  DEFAULT_SECRET_NAMESPACE,
  type SecretField,
  secretDocument,
} from '../../model/secret-document.js';
import { appendDocument, canAppendDocument } from '../../yaml/append-document.js';
import { type OffsetEdit, replaceMember } from '../../yaml/edit.js';
import { type Place, presentMember } from '../../yaml/place.js';

const REFERENCE = /\bsecretKeyRef\b/;

/**
 * Moves credentials to a new Secret: a document after the object's, and references to it instead of the values.
 * An edit is undefined for an object without a usable name, in JSON, or with a document end marker: no fix is offered.
 *
 * @param credentials with a `value` each, all of one object
 */
export function moveToSecret(
  credentials: readonly Place[],
  root: Place,
  kind: string,
  text: string,
): readonly (OffsetEdit | undefined)[] {
  const owner = textAt(root, 'metadata', 'name');
  if (!canNameSecret(owner) || !canAppendDocument(text, root.node)) return [undefined];
  const name = freeName(`${owner}-${kind.toLowerCase()}`, text);
  const namespace =
    (REFERENCE.test(text) && /\bnamespace: *([a-z0-9-]+) *$/m.exec(text)?.[1]) || DEFAULT_SECRET_NAMESPACE;
  const keys = new Map<string, Place>();
  const edits = credentials.map((credential) => {
    const value = presentMember(credential, 'value');
    const key = freeKey(credential, keys);
    keys.set(key, credential);
    return value && standsInPlace(value, text)
      ? replaceMember(text, value, reference(credential, { namespace, name, key }))
      : undefined;
  });
  const values = Object.fromEntries([...keys].map(([key, credential]) => [key, textAt(credential, 'value').trim()]));
  return [...edits, appendDocument(text, secretDocument({ name, namespace }, values))];
}

/** Whether the value is written directly after its key: neither an alias nor anchored. */
function standsInPlace({ node, entry }: Place, text: string): boolean {
  return (
    entry !== undefined && node.start > entry.keyEnd && /^["']?\s*:\s*$/.test(text.slice(entry.keyEnd, node.start))
  );
}

function freeKey({ step }: Place, taken: ReadonlyMap<string, Place>): string {
  const field = String(step ?? 'credential');
  const wanted = Object.hasOwn(DEFAULT_SECRET_KEYS, field) ? DEFAULT_SECRET_KEYS[field as SecretField] : field;
  let key = wanted;
  for (let number = 2; taken.has(key); number++) key = `${wanted}-${number}`;
  return key;
}

function reference({ node }: Place, where: Readonly<Record<'namespace' | 'name' | 'key', string>>): string {
  const fields = Object.entries(where).map(([field, value]) => `${field}: ${value}`);
  return node.kind === 'mapping' && node.flow
    ? `valueFrom: { secretKeyRef: { ${fields.join(', ')} } }`
    : ['valueFrom:', '  secretKeyRef:', ...fields.map((field) => `    ${field}`)].join('\n');
}
