// What `v2beta1` has of each kind of `v2beta2`, as a small table: senders convert objects without the schemas.

const CREDENTIAL_ROLE = 'flatCredential';
const SUFFIX = '-v2beta1.schema.json';

/**
 * The fields of `spec` by kind. A field that is the same in both versions is `true`.
 *
 * @param {readonly any[]} schemas all schemas, with their `$id`
 */
export function v2beta1Fields(schemas) {
  const files = new Map(schemas.map((schema) => [schema.$id, schema]));
  const kinds = schemas.filter(({ $id }) => $id.endsWith(SUFFIX));
  return Object.fromEntries(
    kinds.map((schema) => {
      const newer = files.get(schema.$id.replace(SUFFIX, '.schema.json'));
      return [schema.title, keptOf(specOf(schema), specOf(newer), files)];
    }),
  );
}

function specOf(schema) {
  return { schema: schema.properties.spec, file: schema };
}

/** @returns `true`, `'credential'`, a list with the answer for its items, or an object with the answers for its fields */
function keptOf(older, newer, files) {
  const [own, other] = [resolve(older, files), resolve(newer, files)];
  if (own.schema === other.schema) return true;
  if (own.schema['x-role'] === CREDENTIAL_ROLE) return 'credential';
  const inside = (place, child) => ({ schema: child, file: place.file });
  if (own.schema.items) return [keptOf(inside(own, own.schema.items), inside(other, other.schema.items), files)];
  // Texts differ at most in their known values.
  if (!own.schema.properties) return true;
  return Object.fromEntries(
    Object.entries(own.schema.properties).map(([name, field]) => [
      name,
      keptOf(inside(own, field), inside(other, other.schema.properties[name]), files),
    ]),
  );
}

function resolve({ schema, file }, files) {
  if (schema.$ref === undefined) return { schema, file };
  const [name, pointer] = schema.$ref.split('#');
  const home = name === '' ? file : files.get(name);
  const target = pointer
    .split('/')
    .slice(1)
    .reduce((part, step) => part[step], home);
  return resolve({ schema: target, file: home }, files);
}

export const v2beta1FieldsTypes = `/**
 * What \`v2beta1\` has of a value of \`v2beta2\`: all of it; a credential, in another form; of each item of a list; or only
 * these fields.
 */
export type Kept = true | 'credential' | readonly [Kept] | { readonly [field: string]: Kept };

/** The fields of \`spec\` by kind, from the schemas. */
export const fields: Readonly<Record<string, Kept>>;
`;
