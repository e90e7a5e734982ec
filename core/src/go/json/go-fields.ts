/**
 * The members of a JSON object by the names of a Go struct's fields. Go's `encoding/json` ignores case. Of several members
 * for one field the last one counts, but objects for a map add to each other, and null leaves a scalar as it is.
 */
export function goFields<Name extends string>(
  object: Readonly<Record<string, unknown>>,
  names: readonly Name[],
): Readonly<Partial<Record<Name, unknown>>> {
  const fields: Partial<Record<Name, unknown>> = {};
  for (const key of Object.keys(object)) {
    const name = exactly(key, names) ?? names.find((candidate) => fold(candidate) === fold(key));
    if (name !== undefined) fields[name] = decoded(fields[name], object[key]);
  }
  return fields;
}

function exactly<Name extends string>(key: string, names: readonly Name[]): Name | undefined {
  for (const name of names) if (name === key) return name;
  return undefined;
}

/** Upper case, because Go also folds `ſ` to `S`. */
function fold(text: string): string {
  return text.toUpperCase();
}

function decoded(before: unknown, value: unknown): unknown {
  if (value === null) return before === undefined || isMap(before) ? null : before;
  return isMap(before) && isMap(value) ? { ...before, ...value } : value;
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
