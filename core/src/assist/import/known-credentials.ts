import { childSchema, type SchemaPlace } from '../../model/schema/navigate.js';
import { isPlaceholder } from '../../model/unknown/placeholder.js';
import { decodeBase64 } from '../../text/base64.js';
import { hideSecrets, MIN_SECRET_LENGTH } from '../../text/hide-secrets.js';
import { isJsonObject, type Json, type JsonObject } from '../../yaml/object.js';
import { schemaOf } from './clean-object.js';

/** Contained in other texts, shorter credentials are too often only words, unless they mix letters and digits. */
const CONTAINED_LENGTH = 16;
const MIXED = /^(?=.*\d)(?=.*[A-Za-z]).{6,}$/;
/** Images name their content by a digest, which looks like a token. */
const DIGEST = /\bsha(?:256|512):[0-9a-f]{64,128}\b/g;
/** A part of a path that only a program makes up: a UUID, or a long word with letters and digits. */
const MADE_UP = /^(?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|(?=.*\d)(?=.*[A-Za-z])\w{16,})$/i;
const PRIVATE_KEY = /-----BEGIN [A-Z ]*PRIVATE KEY-----/;
const PRIVATE_KEY_BLOCK = /-----BEGIN [A-Z ]*PRIVATE KEY-----[\s\S]*?(?:-----END [A-Z ]*PRIVATE KEY-----|$)/g;
/** What people note for each other. */
const NOTED = /(?:passw\w*|token|secret|密码|密钥|口令)\s*(?:is\s|[:=是为：])\s*\S/i;
const URL_IN_TEXT = /https?:\/\/[^\s"'<>]+/g;

/** The credentials that objects hold in plain text, and those of their Secrets in both forms. Never show them. */
export function credentialsIn(objects: readonly JsonObject[]): ReadonlySet<string> {
  const found = new Set<string>();
  const add = (text: Json | undefined): void => {
    if (typeof text === 'string' && text.trim().length >= MIN_SECRET_LENGTH) found.add(text.trim());
  };
  for (const object of objects) {
    if (object.kind === 'Secret') {
      for (const value of entriesOf(object.stringData)) add(value);
      for (const value of entriesOf(object.data)) {
        add(value);
        add(typeof value === 'string' ? decodeBase64(value) : undefined);
      }
      continue;
    }
    const schema = schemaOf(object);
    if (schema) visit(object, schema, add);
  }
  return found;
}

function entriesOf(data: Json | undefined): readonly Json[] {
  return isJsonObject(data) ? Object.values(data) : [];
}

function visit(value: Json, schema: SchemaPlace, add: (text: Json | undefined) => void): void {
  if (schema.resolved['x-role'] === 'credential') add(literalOf(value));
  else if (Array.isArray(value)) {
    const items = childSchema(schema, 0);
    if (items) for (const item of value as readonly Json[]) visit(item, items, add);
  } else if (isJsonObject(value))
    for (const [key, member] of Object.entries(value)) {
      const next = childSchema(schema, key);
      if (next) visit(member, next, add);
    }
}

/** The credential that is written in a field of a credential; undefined for references and placeholders. */
export function literalOf(field: Json): string | undefined {
  const value = isJsonObject(field) ? field.value : field;
  return typeof value === 'string' && value.trim() !== '' && !isPlaceholder(value) ? value : undefined;
}

/** Whether a text is, or contains, a credential: a known one, or what looks like one, also in Base64. */
export function mayBeCredential(text: string, known: ReadonlySet<string>): boolean {
  if (isPlaceholder(text)) return false;
  if (holdsCredential(text, known)) return true;
  const decoded = text.length >= CONTAINED_LENGTH ? decodeBase64(text.trim()) : undefined;
  return decoded !== undefined && holdsCredential(decoded, known);
}

function holdsCredential(text: string, known: ReadonlySet<string>): boolean {
  const bare = text.replaceAll(DIGEST, '');
  return (
    known.has(text.trim()) ||
    containedIn(text, known).length > 0 ||
    hideSecrets(bare) !== bare ||
    PRIVATE_KEY.test(text) ||
    (text.match(URL_IN_TEXT) ?? []).some(isPrivateUrl)
  );
}

/** The same for a text that only informs, of which nothing depends: with less evidence. */
export function mayNoteCredential(text: string, known: ReadonlySet<string>): boolean {
  return mayBeCredential(text, known) || NOTED.test(text) || [...known].some((secret) => text.includes(secret));
}

/** A text of several lines, such as a template, without its credentials. Links in it stay. */
export function maskCredentials(text: string, known: ReadonlySet<string>): string {
  const digests = text.match(DIGEST) ?? [];
  const keys = text.match(PRIVATE_KEY_BLOCK) ?? [];
  const masked = hideSecrets(text.replaceAll(DIGEST, '\u0000'), [...containedIn(text, known), ...keys]);
  return digests.reduce((rest, digest) => rest.replace('\u0000', digest), masked);
}

function containedIn(text: string, known: ReadonlySet<string>): readonly string[] {
  return [...known].filter(
    (secret) => (secret.length >= CONTAINED_LENGTH || MIXED.test(secret)) && text.includes(secret),
  );
}

/** Whoever knows such a URL may use it: with parameters, a user, or a path that nobody could guess. */
function isPrivateUrl(url: string): boolean {
  const [, authority = '', path = '', query = ''] = /^https?:\/\/([^/?#]*)([^?#]*)(\?[^#]*)?/i.exec(url) ?? [];
  return authority.includes('@') || query.length > 1 || path.split('/').some((part) => MADE_UP.test(part));
}
