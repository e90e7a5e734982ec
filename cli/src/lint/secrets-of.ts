import { isJsonObject, type Json, type JsonObject, readObjects } from '#core';
import { isAboveCredentials, isCredentialName, isKnownName } from './credential-names.js';

/** The fields of a credential that are names. */
const NAMES: ReadonlySet<string> = new Set(['key', 'name', 'namespace', 'secretKeyRef']);
const FIELDS: ReadonlySet<string> = new Set([...NAMES, 'value', 'valueFrom']);

/** The lists of conditions on labels whose items have a name and a value. */
const MATCHERS: ReadonlySet<string> = new Set(['matcher', 'matchers']);

/** A line of a configuration of several lines, such as Alertmanager's: masking it would mask our own words. */
const KEY_ALONE = /^\s*(?:- )?[a-z_]+:\s*$/;

/**
 * The plaintext credentials of a stream: the values of Secrets, and everything written where a credential belongs, except
 * references to Secrets. Fields with free text, such as arguments, count as such places.
 */
export function secretsOf(text: string): readonly string[] {
  const found = new Set<string>();
  const add = (value: Json | undefined): void => {
    // excerpts show a multi-line text line by line
    if (typeof value === 'string') {
      const lines = value.split(/[\r\n]+/).filter((line) => line.trim() !== '');
      for (const line of lines) if (lines.length === 1 || !KEY_ALONE.test(line)) found.add(line.trim());
    }
    if (typeof value === 'number') found.add(String(value));
  };
  const addAll = (value: Json | undefined): void => {
    if (Array.isArray(value)) value.forEach(addAll);
    else if (isJsonObject(value)) addMembers(value);
    else add(value);
  };
  const addMembers = (object: JsonObject): void => {
    for (const [key, value] of Object.entries(object)) {
      if (!isKnownName(key)) add(key);
      if (!NAMES.has(key) || !isWellFormed(key, value)) addAll(value);
    }
  };
  const walk = (value: Json | undefined, above: readonly string[]): void => {
    if (Array.isArray(value)) for (const item of value) walk(item, above);
    else if (!isJsonObject(value)) {
      if (isAboveCredentials(above.at(-1) ?? '', above)) add(value);
    } else
      for (const [key, inner] of Object.entries(value)) {
        // the time zone of the manager is an environment variable
        const isZone = key === 'value' && value.name === 'TZ';
        // a matcher of Alertmanager compares a label with it
        const isOfMatcher = key === 'value' && MATCHERS.has(above.at(-1) ?? '');
        if (!isZone && !isOfMatcher && isCredentialName(key) && (!isJsonObject(inner) || isCredential(inner)))
          addAll(inner);
        else walk(inner, [...above, key]);
      }
  };
  const names = new Set(['']);
  for (const { kind, value, facts } of readObjects(text, 'all')) {
    // an ExternalSecret names keys in a field that looks like a credential: `secretKey`
    if (facts?.kind === 'Secret' && facts.maker) for (const { key } of facts.keys) names.add(key);
    if (kind !== 'Secret') walk(value, []);
    for (const map of kind === 'Secret' ? [value.data, value.stringData] : []) {
      if (isJsonObject(map)) Object.values(map).forEach(addAll);
      else addAll(map);
    }
  }
  return [...found].filter((secret) => !names.has(secret));
}

/** A reference must be a mapping; names are texts. */
function isWellFormed(key: string, value: Json | undefined): boolean {
  return key === 'secretKeyRef' ? isJsonObject(value) : typeof value === 'string';
}

/** Not a channel that has the name of a credential, such as `webhook`. */
function isCredential(object: JsonObject): boolean {
  return Object.keys(object).every((key) => FIELDS.has(key) || !isKnownName(key));
}
