import { secretReference } from '../../model/conversion/secret-reference.js';
import type { ApiVersion } from '../../model/kind-names.js';
import { childSchema, type SchemaPlace } from '../../model/schema/navigate.js';
import { DEFAULT_SECRET_KEYS, type SecretField } from '../../model/secret-document.js';
import { isPlaceholder } from '../../model/unknown/placeholder.js';
import { hideSecrets } from '../../text/hide-secrets.js';
import { type Phrase, phrase } from '../../text/phrase.js';
import { isJsonObject, type Json, type JsonObject, textOf } from '../../yaml/object.js';
import { formatPath, type Path } from '../../yaml/path.js';
import { schemaOf } from './clean-object.js';
import { literalOf, maskCredentials, mayBeCredential, mayNoteCredential } from './known-credentials.js';

export interface GuardedObject {
  readonly value: JsonObject;
  /** The keys of the Secret that the references to the object's own credentials name. */
  readonly moved: readonly string[];
  /** What was changed, for a comment above the object. */
  readonly notes: readonly Phrase[];
}

export interface Guard {
  /** Never show them. */
  readonly known: ReadonlySet<string>;
  /** Where the object's own credentials belong. */
  readonly secret: { readonly namespace: string; readonly name: string };
}

/** Names of variables and annotations that announce a credential, unless they only say where it is. */
const ANNOUNCES = /passw|secret|token|credential|api_?key|access_?key|private_?key|webhook/i;
const SAYS_WHERE = /(?:name|namespace|file|path|ref|dir|version)s?$/i;
const FIXED = /^(?:apiVersion|kind|metadata\.(?:name|namespace)|type)$/;

/** Replaces each credential in an object by a reference or by a placeholder; what only informs is left out. */
export function guardCredentials(object: JsonObject, { known, secret }: Guard): GuardedObject {
  const moved: string[] = [];
  const notes: Phrase[] = [];
  const version = textOf(object.apiVersion) as ApiVersion;
  const owner = textOf(isJsonObject(object.metadata) ? object.metadata.name : undefined);
  const shown = (path: Path): string => hideSecrets(formatPath(path));

  function value(written: Json, path: Path, schema: SchemaPlace | undefined): Json {
    if (schema?.resolved['x-role'] === 'credential') return credential(written, path);
    if (typeof written === 'string') return text(written, path);
    if (Array.isArray(written))
      return (written as readonly Json[]).map((item, index) =>
        value(item, [...path, index], schema && childSchema(schema, 0)),
      );
    if (!isJsonObject(written)) return written;
    if (isVariable(written) && ANNOUNCES.test(written.name) && !SAYS_WHERE.test(written.name))
      return { ...written, value: placeholder([...path, 'value']) };
    return Object.fromEntries(
      Object.entries(written).flatMap(([key, member]): readonly [string, Json][] => {
        const at = [...path, key];
        const inner = schema && childSchema(schema, key);
        // of a field that the schema lacks, only the name tells what it is
        if (!inner && typeof member === 'string' && (key === 'value' || ANNOUNCES.test(key)) && member !== '')
          return [[key, isPlaceholder(member) ? member : placeholder(at)]];
        if (formatPath(at) !== 'metadata.annotations') return [[key, value(member, at, inner)]];
        const kept = annotations(member, at);
        return Object.keys(kept).length === 0 ? [] : [[key, kept]];
      }),
    );
  }

  function annotations(written: Json, path: Path): JsonObject {
    const entries = isJsonObject(written) ? Object.entries(written) : [];
    return Object.fromEntries(
      entries.filter(([name, member]) => {
        if (!isPrivateAnnotation(name, textOf(member))) return true;
        notes.push(phrase('{path} may hold a credential: it was left out.', { path: shown([...path, name]) }));
        return false;
      }),
    );
  }

  function isPrivateAnnotation(name: string, text: string): boolean {
    return mayNoteCredential(text, known) || holdsObject(text) || (ANNOUNCES.test(name) && !SAYS_WHERE.test(name));
  }

  function credential(written: Json, path: Path): Json {
    const literal = literalOf(written);
    if (literal === undefined) return written;
    if (isJsonObject(written) && isJsonObject(written.valueFrom)) return { valueFrom: written.valueFrom };
    const key = freeKey(path);
    moved.push(key);
    notes.push(
      phrase(
        '{path} was a credential in plain text: it is now a reference to the key {key} of Secret {name}. Create the Secret before you apply.',
        {
          path: shown(path),
          key,
          name: secret.name,
        },
      ),
    );
    return secretReference(version, { ...secret, key });
  }

  function freeKey(path: Path): string {
    const field = String(path.at(-1));
    const wanted = Object.hasOwn(DEFAULT_SECRET_KEYS, field) ? DEFAULT_SECRET_KEYS[field as SecretField] : field;
    let key = wanted;
    for (let number = 2; moved.includes(key); number++) key = `${wanted}-${number}`;
    return key;
  }

  function text(written: string, path: Path): string {
    const where = formatPath(path);
    if (FIXED.test(where)) return written;
    if (path[0] === 'data') {
      const masked = maskCredentials(written, known);
      if (masked !== written)
        notes.push(phrase('{path}: what looks like a credential is masked.', { path: shown(path) }));
      return masked;
    }
    return mayBeCredential(written, known) ? placeholder(path) : written;
  }

  function placeholder(path: Path): string {
    const name = variableName([owner, ...path.filter((step) => step !== 'spec')].join('_'));
    notes.push(
      phrase('{path} may hold a credential: replace the placeholder before you apply.', { path: shown(path) }),
    );
    return `\${${name}}`;
  }

  return { value: value(object, [], schemaOf(object)) as JsonObject, moved, notes };
}

/** `ON_CALL_WEBHOOK_URL` */
export function variableName(text: string): string {
  const name = text
    .replaceAll(/([a-z])(?=[A-Z])/g, '$1_')
    .replaceAll(/\W+/g, '_')
    .toUpperCase();
  return /^\d/.test(name) ? `_${name}` : name;
}

/** An environment variable with its value. */
function isVariable(value: JsonObject): value is JsonObject & { readonly name: string; readonly value: string } {
  return (
    typeof value.name === 'string' &&
    typeof value.value === 'string' &&
    value.value !== '' &&
    !isPlaceholder(value.value)
  );
}

/** Tools keep copies of objects in annotations, with all that is in them. */
function holdsObject(text: string): boolean {
  return /^\s*[{[]/.test(text) && /"(?:kind|spec|data|stringData|metadata)"\s*:/.test(text);
}
