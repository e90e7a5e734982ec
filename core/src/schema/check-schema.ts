import type { ValidationError } from '../../generated/validators.js';
import type { Draft, FixDraft, RuleMeta } from '../lint/rule.js';
import type { KindInfo } from '../manifest/kinds.js';
import { formatPath } from '../manifest/path.js';
import { isNull, member, nearestPlace, type Place } from '../manifest/place.js';
import { quoteScalar, renameKey, replaceValue } from '../yaml/edit.js';
import { toAdmissionJson, type YamlNode } from '../yaml/node.js';
import { SCHEMA_CHECKS } from './checks.js';
import { closest } from './closest.js';
import type { JsonSchema } from './json-schema.js';
import { childSchema, schemaPlace } from './navigate.js';

export interface SchemaProblem {
  readonly check: RuleMeta;
  readonly draft: Draft;
}

/** What the API server's schema validation says of an object, each at the narrowest place. */
export function checkSchema(kind: KindInfo, root: Place): readonly SchemaProblem[] {
  const { validate } = kind;
  if (validate(toAdmissionJson(root.node))) return [];
  return (validate.errors ?? []).flatMap((error) => toProblem(error, kind.schema, root) ?? []);
}

function toProblem(error: ValidationError, schema: JsonSchema, root: Place): SchemaProblem | undefined {
  const path = error.instancePath
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  const place = nearestPlace(root, path);
  switch (error.keyword) {
    case 'additionalProperties':
      return unknownField(place, String(error.params.additionalProperty), schemaAt(schema, place));
    case 'required':
      return requiredField(place, String(error.params.missingProperty));
    case 'type':
      return wrongType(place, [error.params.type].flat().map(String));
    case 'pattern':
    case 'format':
      return invalidValue(place, error);
    case 'maxItems':
      return {
        check: SCHEMA_CHECKS.invalidValue,
        draft: { place, message: `At most ${error.params.limit} items may stand here.` },
      };
    default:
      return undefined;
  }
}

/** What is wrong may also be the key of a member. */
function invalidValue(place: Place, error: ValidationError): SchemaProblem {
  const named = error.propertyName === undefined ? undefined : member(place, error.propertyName);
  const draft = {
    ...(named ? { place: named, mark: 'key' as const } : { place }),
    message: invalidValueMessage(error),
  };
  return { check: SCHEMA_CHECKS.invalidValue, draft };
}

function schemaAt(schema: JsonSchema, place: Place): JsonSchema | undefined {
  let at = schemaPlace(schema, schema);
  for (const step of place.path) {
    const next = childSchema(at, step);
    if (!next) return undefined;
    at = next;
  }
  return at.resolved;
}

function unknownField(parent: Place, key: string, schema: JsonSchema | undefined): SchemaProblem | undefined {
  const place = member(parent, key);
  if (!place) return undefined;
  const known = Object.keys(schema?.properties ?? {});
  const suggestion = closest(key, known);
  const inside = formatPath(parent.path);
  const hint =
    suggestion === undefined
      ? known.length > 0 && known.length <= 8
        ? ` It takes ${known.join(', ')}.`
        : ''
      : ` Did you mean “${suggestion}”?`;
  const free = suggestion !== undefined && !member(parent, suggestion);
  return {
    check: SCHEMA_CHECKS.unknownField,
    draft: {
      place,
      mark: 'key',
      message: `“${key}” is not a field of ${inside === '' ? 'this kind' : `\`${inside}\``}.${hint}`,
      fixes: free ? [{ title: `Rename to “${suggestion}”`, edits: [renameKey(place, suggestion)] }] : [],
    },
  };
}

function requiredField(place: Place, key: string): SchemaProblem {
  const present = member(place, key);
  const inside = formatPath(place.path);
  const message =
    present && isNull(present.node)
      ? `“${key}” must have a value here: the cluster drops a field that is null.`
      : `“${key}” is missing${inside === '' ? '' : ` in \`${inside}\``}.`;
  return { check: SCHEMA_CHECKS.requiredField, draft: { place: present ?? place, mark: 'key', message } };
}

function wrongType(place: Place, wanted: readonly string[]): SchemaProblem {
  const message = `This must be ${wanted.map(typeName).join(' or ')}, but it is ${typeName(typeOf(place.node))}.`;
  return { check: SCHEMA_CHECKS.wrongType, draft: { place, message, fixes: typeFixes(place, wanted) } };
}

function typeFixes(place: Place, wanted: readonly string[]): readonly FixDraft[] {
  const { node } = place;
  if (node.kind !== 'scalar' || node.style === 'block') return [];
  if (wanted.includes('string') && node.value !== null)
    return [{ title: 'Put it in quotes', edits: [replaceValue(place, quoteScalar(node.source))] }];
  const unquoted =
    (wanted.includes('boolean') && /^(true|false)$/.test(node.source)) ||
    (wanted.includes('integer') && /^(0|[1-9]\d*)$/.test(node.source));
  return unquoted && node.style !== 'plain'
    ? [{ title: 'Remove the quotes', edits: [replaceValue(place, node.source)] }]
    : [];
}

function typeOf(node: YamlNode): string {
  if (node.kind !== 'scalar') return node.kind === 'mapping' ? 'object' : 'array';
  if (node.value === null) return 'null';
  if (typeof node.value === 'number') return Number.isInteger(node.value) ? 'integer' : 'number';
  return typeof node.value;
}

const TYPE_NAMES: Readonly<Record<string, string>> = {
  array: 'a list',
  boolean: 'true or false',
  integer: 'a whole number',
  null: 'empty',
  number: 'a number',
  object: 'a mapping',
  string: 'text',
};

function typeName(type: string): string {
  return TYPE_NAMES[type] ?? type;
}

/** What the formats of the schemas ask for. */
const FORMATS: Readonly<Record<string, string>> = {
  byte: 'This must be Base64. Plain text belongs under `stringData`.',
  'date-time': 'This must be a time as in RFC 3339, such as `2026-01-31T08:00:00Z`.',
  int32: 'This must be a whole number of at most 2,147,483,647.',
  int64: 'This must be a whole number of 64 bits.',
};

function invalidValueMessage({ keyword, params }: ValidationError): string {
  const format = keyword === 'format' ? FORMATS[String(params.format)] : undefined;
  return format ?? `This does not have the form that the cluster asks for: \`${params.pattern ?? params.format}\`.`;
}
