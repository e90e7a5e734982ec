import { isJsonObject, type Json } from '#core';
import { convertObject } from '../../../core/src/model/conversion/convert-object.js';
import { OLD_VERSION, SERVED_VERSION } from '../../../core/src/model/kind-names.js';
import { toJson } from '../../../core/src/yaml/node.js';
import { formatPath } from '../../../core/src/yaml/path.js';
import { pathOf, rootPlace } from '../../../core/src/yaml/place.js';
import { readDocument } from '../../../core/src/yaml/read-document.js';
import { hasMembers, isLine, type Kind, type Line } from '../kind.js';

/**
 * Objects in one version of the API, with the object in the other version as a real cluster converts it, and what a return
 * loses. Empty values count as missing, because Go leaves them out of its JSON. What the API server itself fills in or drops
 * is no part of a conversion: defaults, `status` and metadata. Where the cluster rejects the return, nothing is recorded as
 * lost.
 */
export const conversion: Kind = {
  name: 'conversion',
  recognises: (line) => hasMembers(line, 'direction', 'sent', 'to', 'lost'),
  group: ({ direction, sent }) => `${String(direction)} ${isLine(sent) ? String(sent.kind) : ''}`,
  answer(line) {
    const { sent, from, to, lost: recordedLost } = line as Readonly<Record<'sent' | 'from' | 'to' | 'lost', Json>>;
    const { root: node } = readDocument(JSON.stringify(withMetadataOf(from, sent)));
    const converted = node && convertObject(rootPlace(node), versionOf(to));
    const lost = converted?.lost.map((place) => ({ path: formatPath(pathOf(place)), value: toJson(place.node) }));
    return {
      recorded: { to: meaning(to, sent), lost: recordedLosses(line) },
      ours: {
        to: converted ? meaning(toJson(converted.root), sent) : undefined,
        lost:
          recordedLost === null
            ? []
            : lost?.flatMap(({ path, value }) => (isEmpty(value) || isDefaulted(path) ? [] : [path])).sort(),
      },
    };
  },
};

function withMetadataOf(from: Json, sent: Json): Json {
  return isJsonObject(from) && isJsonObject(sent) ? { ...sent, metadata: from.metadata ?? {} } : sent;
}

function versionOf(object: Json) {
  return isJsonObject(object) && object.apiVersion === OLD_VERSION ? OLD_VERSION : SERVED_VERSION;
}

/** The fields of a NotificationManager to which the API server gives a value of its own. */
const DEFAULTED = ['batchMaxSize', 'batchMaxWait', 'routePolicy'];

function isDefaulted(path: string): boolean {
  return DEFAULTED.some((field) => path === `spec.${field}`);
}

function meaning(object: Json, sent: Json): Json | undefined {
  if (!isJsonObject(object)) return object;
  const { spec = {}, status: _, ...rest } = object;
  const given = isJsonObject(sent) && isJsonObject(sent.spec) ? sent.spec : {};
  const written = isJsonObject(spec)
    ? Object.fromEntries(
        Object.entries(spec).filter(([field]) => !DEFAULTED.includes(field) || Object.hasOwn(given, field)),
      )
    : spec;
  return withoutEmpty({ ...rest, spec: written });
}

/** Sorted, because the order of members has no meaning. */
function withoutEmpty(value: Json): Json {
  if (Array.isArray(value)) return value.map(withoutEmpty);
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .flatMap((key): [string, Json][] => {
        const member = withoutEmpty(value[key] ?? null);
        return isEmpty(member) ? [] : [[key, member]];
      }),
  );
}

function isEmpty(value: Json | undefined): boolean {
  if (value === undefined || value === null || value === '' || value === false) return true;
  if (typeof value !== 'object') return false;
  return Object.values(value).every((member) => isEmpty(member as Json));
}

function recordedLosses({ lost, sent }: Line): readonly string[] {
  const paths = Array.isArray(lost) ? lost.map(String) : [];
  return paths.filter((path) => !isEmpty(valueAt(sent as Json, path)) && path !== 'metadata.namespace').sort();
}

function valueAt(value: Json | undefined, path: string): Json | undefined {
  return path
    .split(/[.[\]]+/)
    .filter((step) => step !== '')
    .reduce<Json | undefined>((at, step) => (at as Readonly<Record<string, Json>> | undefined)?.[step], value);
}
