import { isJsonObject, type Json, readObjects } from '#core';

/** The plaintext credentials of a stream: values of Secrets, and `value` of every credential. */
export function secretsOf(text: string): readonly string[] {
  const found = new Set<string>();
  const add = (value: Json | undefined): void => {
    // excerpts show a multi-line text line by line
    if (typeof value === 'string') for (const line of value.split(/[\r\n]+/)) found.add(line.trim());
    if (typeof value === 'number') found.add(String(value));
  };
  const walk = (value: Json | undefined): void => {
    if (Array.isArray(value)) value.forEach(walk);
    if (!isJsonObject(value)) return;
    // the time zone of the manager is an environment variable
    if (value.name !== 'TZ') add(value.value);
    Object.values(value).forEach(walk);
  };
  for (const { kind, value } of readObjects(text)) {
    if (kind !== 'Secret') walk(value);
    for (const map of kind === 'Secret' ? [value.data, value.stringData] : [])
      if (isJsonObject(map)) Object.values(map).forEach(add);
  }
  found.delete('');
  return [...found];
}
