import type { ValidationError } from '../../../generated/validators.js';
import type { Draft, FixDraft, RuleMeta } from '../../model/finding/draft.js';
import type { KindInfo } from '../../model/kinds.js';
import type { Release } from '../../model/release/release.js';
import type { JsonSchema } from '../../model/schema/json-schema.js';
import { childSchema, schemaPlace } from '../../model/schema/navigate.js';
import { closest } from '../../text/closest.js';
import { listPhrase } from '../../text/list-phrase.js';
import { type Phrase, type PhraseArgument, phrase } from '../../text/phrase.js';
import { shorten } from '../../text/shorten.js';
import { finish, type Steps } from '../../text/steps.js';
import { quoteScalar, renameKey, replaceMember, replaceValue } from '../../yaml/edit.js';
import { toAdmissionJson, type YamlNode } from '../../yaml/node.js';
import { formatPath } from '../../yaml/path.js';
import { isNull, member, nearestPlace, type Place, pathOf } from '../../yaml/place.js';
import { writeFlow, writeMember } from '../../yaml/write-yaml.js';
import { isSureCorrection } from './is-sure-correction.js';
import { knownByAnotherName } from './known-by-another-name.js';
import { languagePlace } from './language-place.js';
import { meantByList } from './meant-by-list.js';
import { releaseDifferences } from './release-differences.js';
import { SCHEMA_CHECKS } from './schema-checks.js';
import { unknownInCredential } from './unknown-in-credential.js';

export interface SchemaProblem {
  readonly check: RuleMeta;
  readonly draft: Draft;
}

/** A problem about one field of a mapping: it is missing, or probably meant by a field that is unknown. */
interface FieldProblem extends SchemaProblem {
  readonly field?: { readonly inside: YamlNode; readonly name: string };
}

/** The problems that the API server's schema validation finds in an object, each at the narrowest place. */
export function checkSchema(...args: Parameters<typeof checkSchemaInSteps>): readonly SchemaProblem[] {
  return finish(checkSchemaInSteps(...args));
}

/** The same, problem by problem. @param text of the document, for fixes of more than one line */
export function* checkSchemaInSteps(
  kind: Pick<KindInfo, 'schema' | 'validate'>,
  root: Place,
  text = '',
): Steps<readonly SchemaProblem[]> {
  const { validate } = kind;
  if (validate(toAdmissionJson(root.node))) return [];
  const problems: FieldProblem[] = [];
  for (const error of validate.errors ?? []) {
    yield undefined;
    const problem = toProblem(error, kind.schema, root, text);
    if (problem) problems.push(problem);
  }
  return withoutMisspelled(problems);
}

/** A field that is there under a misspelled name is not missing, too: one mistake is one problem. */
function withoutMisspelled(problems: readonly FieldProblem[]): readonly SchemaProblem[] {
  const meant = new Map<YamlNode, Set<string>>();
  for (const { check, field } of problems) {
    if (!field || check === SCHEMA_CHECKS.requiredField) continue;
    meant.set(field.inside, (meant.get(field.inside) ?? new Set()).add(field.name));
  }
  return problems.filter(
    ({ check, field }) =>
      check !== SCHEMA_CHECKS.requiredField || !field || meant.get(field.inside)?.has(field.name) !== true,
  );
}

/** The fields that an object lacks, and that only the schema of the release requires. */
export function requiredByRelease(kind: KindInfo, root: Place, release: Release): readonly SchemaProblem[] {
  return releaseDifferences(release, kind, root).required.map(({ parent, key }) => requiredField(parent, key));
}

function toProblem(error: ValidationError, schema: JsonSchema, root: Place, text: string): FieldProblem | undefined {
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
      return listOfElsewhere(place, schema, text) ?? wrongType(place, [error.params.type].flat().map(String));
    case 'pattern':
    case 'format':
      return invalidValue(place, error);
    case 'maxItems':
      return {
        check: SCHEMA_CHECKS.invalidValue,
        draft: {
          place,
          message: phrase('At most {limit} items are allowed here.', { limit: Number(error.params.limit) }),
        },
      };
    default:
      return undefined;
  }
}

/** The invalid value may also be the key of a member. */
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
  for (const step of pathOf(place)) {
    const next = childSchema(at, step);
    if (!next) return undefined;
    at = next;
  }
  return at.resolved;
}

function unknownField(parent: Place, key: string, schema: JsonSchema | undefined): FieldProblem | undefined {
  const place = member(parent, key);
  if (!place) return undefined;
  const inCredential = schema && unknownInCredential(place, schema);
  if (inCredential) return inCredential;
  const known = Object.keys(schema?.properties ?? {});
  const other = knownByAnotherName(key, schema?.properties);
  const suggestion = other?.field ?? closest(key, known);
  const inside = formatPath(pathOf(parent));
  const owner = inside === '' ? phrase('this kind') : phrase('`{path}`', { path: inside });
  const message =
    suggestion !== undefined
      ? phrase('“{key}” is not a field of {owner}. Did you mean “{suggestion}”?', { key, owner, suggestion })
      : known.length > 0 && known.length <= 8
        ? phrase('“{key}” is not a field of {owner}. Use one of {fields}.', { key, owner, fields: listPhrase(known) })
        : phrase('“{key}” is not a field of {owner}.', { key, owner });
  const wanted = other && [schema?.properties?.[other.field]?.type ?? 'object'].flat();
  const keepsValue = !other || (other.sameValue && wanted?.includes(typeOf(place.node)));
  const free = suggestion !== undefined && keepsValue && !member(parent, suggestion);
  return {
    check: SCHEMA_CHECKS.unknownField,
    ...(free && { field: { inside: parent.node, name: suggestion } }),
    draft: {
      place,
      mark: 'key',
      message,
      fixes: free
        ? [
            {
              title: phrase('Rename to “{name}”', { name: suggestion }),
              edits: [renameKey(place, suggestion)],
              safe: other !== undefined || isSureCorrection(key, suggestion),
            },
          ]
        : [],
    },
  };
}

function requiredField(place: Place, key: string): FieldProblem {
  const present = member(place, key);
  const inside = formatPath(pathOf(place));
  const message =
    present && isNull(present.node)
      ? phrase('“{key}” needs a value here: the cluster drops a field that is null.', { key })
      : inside === ''
        ? phrase('“{key}” is missing.', { key })
        : phrase('“{key}” is missing in `{path}`.', { key, path: inside });
  return {
    check: SCHEMA_CHECKS.requiredField,
    field: { inside: place.node, name: key },
    draft: { place: present ?? place, mark: 'key', lacks: place, message },
  };
}

/** @param wanted types of JSON Schema */
export function wrongType(place: Place, wanted: readonly string[]): SchemaProblem {
  const problem = phrase('This must be {wanted}, but it is {actual}.', {
    wanted: wanted.map(typeName).reduce((one, other) => phrase('{one} or {other}', { one, other })),
    actual: typeName(typeOf(place.node)),
  });
  const advice = languagePlace(place);
  const message = advice ? phrase('{problem} {advice}', { problem, advice }) : problem;
  return { check: SCHEMA_CHECKS.wrongType, draft: { place, message, fixes: typeFixes(place, wanted) } };
}

/** A list in another tool’s form, where its meaning can be written as the mapping that the field takes. */
function listOfElsewhere(place: Place, schema: JsonSchema, text: string): SchemaProblem | undefined {
  const { node, entry } = place;
  const meant = entry && meantByList(node, schemaAt(schema, place));
  const [field, value] = Object.entries(meant ?? {})[0] ?? [];
  if (!entry || !meant || field === undefined || value === undefined) return undefined;
  const message = phrase('This must be a mapping, but it is a list. Write `{form}`.', {
    form: shorten(`${field}: ${writeFlow(value)}`),
  });
  const isInFlow = place.parent?.node.kind === 'mapping' && place.parent.node.flow;
  const lines = isInFlow ? [`${entry.key}: ${writeFlow(meant)}`] : writeMember(entry.key, meant);
  // a comment in the list would be lost
  const canEdit = text !== '' && !text.slice(node.start, node.end).includes('#');
  const edit = canEdit ? replaceMember(text, place, lines.join('\n')) : undefined;
  const fixes = edit ? [{ title: phrase('Write as “{field}”', { field }), edits: [edit] }] : [];
  return { check: SCHEMA_CHECKS.wrongType, draft: { place, message, fixes } };
}

function typeFixes(place: Place, wanted: readonly string[]): readonly FixDraft[] {
  const { node } = place;
  if (node.kind !== 'scalar' || node.style === 'block') return [];
  if (wanted.includes('string') && node.value !== null)
    return [{ title: phrase('Quote the value'), edits: [replaceValue(place, quoteScalar(node.source))] }];
  const unquoted =
    (wanted.includes('boolean') && /^(true|false)$/.test(node.source)) ||
    (wanted.includes('integer') && /^(0|[1-9]\d*)$/.test(node.source));
  return unquoted && node.style !== 'plain'
    ? [{ title: phrase('Remove the quotes'), edits: [replaceValue(place, node.source)] }]
    : [];
}

function typeOf(node: YamlNode): string {
  if (node.kind !== 'scalar') return node.kind === 'mapping' ? 'object' : 'array';
  if (node.value === null) return 'null';
  if (typeof node.value === 'number') return Number.isInteger(node.value) ? 'integer' : 'number';
  return typeof node.value;
}

const TYPE_NAMES: Readonly<Record<string, Phrase>> = {
  array: phrase('a list'),
  boolean: phrase('true or false'),
  integer: phrase('a whole number'),
  null: phrase('empty'),
  number: phrase('a number'),
  object: phrase('a mapping'),
  string: phrase('text'),
};

function typeName(type: string): PhraseArgument {
  return TYPE_NAMES[type] ?? type;
}

/** The requirements of the formats in the schemas. */
const FORMATS: Readonly<Record<string, Phrase>> = {
  byte: phrase('This must be Base64. Plain text belongs under `stringData`.'),
  'date-time': phrase('This must be an RFC 3339 time, such as `2026-01-31T08:00:00Z`.'),
  int32: phrase('This must be a whole number of at most 2,147,483,647.'),
  int64: phrase('This must be a 64-bit whole number.'),
};

function invalidValueMessage({ keyword, params }: ValidationError): Phrase {
  const format = keyword === 'format' ? FORMATS[String(params.format)] : undefined;
  const form = String(params.pattern ?? params.format);
  return format ?? phrase('This does not have the form that the cluster requires: `{form}`.', { form });
}
