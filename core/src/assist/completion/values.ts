import { partsOf, type StreamAnalysis } from '../../checks/analysis/analyse-stream.js';
import type { SampleAlert } from '../../model/alert.js';
import type { KnownValue } from '../../model/schema/json-schema.js';
import { knownLabelValues, type SchemaPlace } from '../../model/schema/navigate.js';
import { documented } from '../../text/documentation-for.js';
import { phrase, renderPhrase, type Translations } from '../../text/phrase.js';
import type { Range } from '../../text/range.js';
import { quoteScalar } from '../../yaml/edit.js';
import { type Place, presentMember, stringAt } from '../../yaml/place.js';
import { resolveScalar } from '../../yaml/resolve-scalar.js';
import type { Completion } from './completion-item.js';

export interface ValueRequest {
  readonly place: Place;
  readonly schema: SchemaPlace;
  /** The schema of the mapping or list that contains the place. */
  readonly inside?: SchemaPlace | undefined;
  readonly stream: StreamAnalysis;
  readonly samples: readonly SampleAlert[];
  readonly range: Range;
  readonly documentation: Translations;
}

/** The values that a place can take. */
export function valueCompletions(request: ValueRequest): readonly Completion[] {
  const { place, schema } = request;
  const known = schema.own['x-known-values'] ?? schema.resolved['x-known-values'] ?? booleans(schema);
  const label = labelOf(place);
  const values = label === undefined ? [...known, ...names(request)] : labelValues(label, request);
  return offerValues(values, label === undefined ? 'value' : 'label', request);
}

/** Offers each value once, in the given order. */
export function offerValues(
  values: readonly KnownValue[],
  type: Completion['type'],
  { schema, range, documentation }: Pick<ValueRequest, 'schema' | 'range' | 'documentation'>,
): readonly Completion[] {
  return [...new Map(values.map((value) => [value.value, value])).values()].map(({ value, description }, index) => ({
    label: value,
    type,
    ...(description !== '' && { documentation: documented(description, documentation) }),
    insertText: asScalar(value, schema),
    range,
    sortText: String(index).padStart(4, '0'),
  }));
}

function booleans({ resolved }: SchemaPlace): readonly KnownValue[] {
  return resolved.type === 'boolean' ? ['true', 'false'].map((value) => ({ value, description: '' })) : [];
}

/** The label that a value belongs to: the key of a `matchLabels` entry, or of the condition that contains `values`. */
function labelOf({ parent, entry }: Place): string | undefined {
  if (parent?.entry?.key === 'matchLabels') return entry?.key;
  if (parent?.entry?.key !== 'values' || !parent.parent) return undefined;
  return stringAt(presentMember(parent.parent, 'key'));
}

/** The values in the schemas, then the values in the samples. */
export function labelValues(
  label: string,
  { samples, documentation }: Pick<ValueRequest, 'samples' | 'documentation'>,
): readonly KnownValue[] {
  const found = new Set(samples.flatMap(({ labels }) => (Object.hasOwn(labels, label) ? [labels[label] ?? ''] : [])));
  const seen = renderPhrase(phrase('In the sample alerts.'), documentation);
  return [...knownLabelValues(label), ...[...found].sort().map((value) => ({ value, description: seen }))];
}

/** The names of the objects in the stream that a field can refer to. */
function names({ place, inside, stream, documentation }: ValueRequest): readonly KnownValue[] {
  const [field, parent] = [place.entry?.key, place.parent?.entry?.key];
  const kind =
    field === 'name' && (parent === 'secretKeyRef' || inside?.resolved['x-role'] === 'flatCredential')
      ? 'Secret'
      : field === 'name' && parent === 'tmplText'
        ? 'ConfigMap'
        : parent === 'name'
          ? 'Receiver'
          : undefined;
  return partsOf(stream).flatMap(({ analysis: { object } }) =>
    object && object.kind === kind && object.name !== ''
      ? [{ value: object.name, description: renderPhrase(phrase('The {kind} in this file.', { kind }), documentation) }]
      : [],
  );
}

/** Quotes a text that YAML would read as something else. */
function asScalar(value: string, { resolved }: SchemaPlace): string {
  if (resolved.type === 'boolean') return value;
  const plain = /^[A-Za-z0-9_./][\w./-]*$/.test(value);
  const read = resolveScalar(value, true, undefined);
  return plain && read.ok && typeof read.value === 'string' ? value : quoteScalar(value);
}
