import type { Release } from '../../model/release/release.js';
import type { KnownValue } from '../../model/schema/json-schema.js';
import { childSchema, knownLabelValues, type SchemaPlace } from '../../model/schema/navigate.js';
import { operatorsOf } from '../../model/selector/operators.js';
import { documented } from '../../text/documentation-for.js';
import { renderPhrase, type Translations } from '../../text/phrase.js';
import { quoteScalar } from '../../yaml/edit.js';
import { items, type Place, pathOf, presentMember, stringAt } from '../../yaml/place.js';
import { resolveScalar } from '../../yaml/resolve-scalar.js';
import type { Completion } from './completion-item.js';
import { type Continued, continuationOf } from './continuation.js';
import type { Cursor } from './cursor.js';
import { compareUses, type Uses, usesPhrase, withoutOne } from './label-uses.js';
import { isFlatCredential, selectorSubject } from './name-fields.js';
import { labelsOfObjects, nameOffers } from './names.js';
import { type CompletionSources, firstOfEach, type Offer } from './offer.js';
import { type WordPlace, writeValue } from './write-word.js';

export interface ValueRequest extends Continued, WordPlace {
  readonly place: Place;
  readonly schema: SchemaPlace;
  /** The schema of the mapping or list that contains the place. */
  readonly inside: SchemaPlace | undefined;
  readonly sources: CompletionSources;
}

/** The values that a place can take. A list where only one value can be written takes it in brackets. */
export function valueCompletions(request: ValueRequest, own?: readonly Offer[]): readonly Completion[] {
  const { schema, place } = request;
  const item = schema.resolved.type === 'array' ? childSchema(schema, 0) : undefined;
  if (!item) return completionsOf(own ?? offersAt(request), request);
  // brackets in quotes are no list
  if (request.cursor.quote !== '') return [];
  const inList: ValueRequest = {
    ...request,
    place: { node: place.node, step: 0, parent: place },
    schema: item,
    inside: schema,
  };
  return completionsOf(own ?? offersAt(inList), inList, ['[', ']']);
}

function offersAt({ place, schema, inside, sources }: ValueRequest): readonly Offer[] {
  const { release } = sources.stream;
  const known = knownValuesOf(schema, release, place);
  const subject = selectorSubject(pathOf(place));
  if (subject === undefined) {
    return [...(nameOffers(place, isFlatCredential(inside), sources) ?? []), ...known];
  }
  const label = labelOf(place);
  if (label !== undefined)
    return subject === 'alerts' ? labelValues(label, sources) : labelsOfObjects(subject, sources, label);
  if (place.entry?.key !== 'key') return known;
  return subject === 'alerts' ? labelOffers(known, sources) : labelsOfObjects(subject, sources);
}

function knownValuesOf({ own, resolved }: SchemaPlace, release: Release, place: Place): readonly KnownValue[] {
  const known = own['x-known-values'] ?? resolved['x-known-values'];
  if (known && place.entry?.key === 'operator') {
    const operators = new Set(operatorsOf(release).map(({ name }) => name));
    return known.filter(({ value }) => operators.has(value));
  }
  const plain = resolved.type === 'boolean' ? ['true', 'false'] : (resolved.enum ?? []);
  return known ?? plain.map((value) => ({ value: String(value), description: '' }));
}

/** The label that a value belongs to: the key of a `matchLabels` entry, or of the condition that contains `values`. */
function labelOf({ parent, entry }: Place): string | undefined {
  if (parent?.entry?.key === 'matchLabels') return entry?.key;
  if (parent?.entry?.key !== 'values' || !parent.parent) return undefined;
  return stringAt(presentMember(parent.parent, 'key'));
}

type LabelSources = Pick<CompletionSources, 'labels' | 'written' | 'documentation'>;

/** The labels of alerts in the order of use, then those that are only known. */
export function labelOffers(
  known: readonly KnownValue[],
  { labels, written, documentation }: LabelSources,
): readonly Offer[] {
  const uses = (label: string): Uses | undefined =>
    label === written?.word
      ? withoutOne(labels.labels.get(label), written.labels.labels.get(label))
      : labels.labels.get(label);
  return inOrderOfUse(known, labels.labels.keys(), uses, documentation);
}

/** The values of a label in the order of use, then those that are only known. */
export function labelValues(label: string, { labels, written, documentation }: LabelSources): readonly Offer[] {
  const all = labels.labels.get(label)?.values;
  const own = written?.labels.labels.get(label)?.values;
  const uses = (value: string): Uses | undefined =>
    value === written?.word ? withoutOne(all?.get(value), own?.get(value)) : all?.get(value);
  return inOrderOfUse(knownLabelValues(label), all?.keys() ?? [], uses, documentation);
}

function inOrderOfUse(
  known: readonly KnownValue[],
  used: Iterable<string>,
  usesOf: (value: string) => Uses | undefined,
  documentation: Translations,
): readonly Offer[] {
  const descriptions = new Map(known.map(({ value, description }) => [value, description]));
  const counted = [...used].filter((value) => usesOf(value) !== undefined).sort();
  const uses = new Map([...descriptions.keys(), ...counted].map((value) => [value, usesOf(value)]));
  return [...uses.keys()]
    .filter((value) => value !== '')
    .sort((a, b) => compareUses(uses.get(a), uses.get(b)))
    .map((value) => {
      const used = usesPhrase(uses.get(value));
      return {
        value,
        description: descriptions.get(value) ?? '',
        ...(used !== undefined && {
          detail: typeof used === 'object' ? renderPhrase(used, documentation) : String(used),
        }),
      };
    });
}

/** Offers each value once, in the given order, but none that the list has already. */
function completionsOf(
  offers: readonly Offer[],
  request: ValueRequest,
  [open, close]: readonly [string, string] = ['', ''],
): readonly Completion[] {
  const { place, schema, inside, sources, cursor } = request;
  const { documentation } = sources;
  const isLabel = labelOf(place) !== undefined || (place.entry?.key === 'key' && selectorSubject(pathOf(place)));
  const taken = textsBeside(place);
  const free = firstOfEach(offers).filter(({ value }) => !taken.has(value));
  return free.map(({ value, description, detail, more }, index): Completion => {
    const next = continuationOf(value, { place, inside, more }, request);
    return {
      label: value,
      type: isLabel ? 'label' : 'value',
      ...(detail && { detail }),
      ...(description !== '' && { documentation: documented(description, documentation) }),
      ...writeValue(open + asScalar(value, schema, cursor) + close, next?.insertion ?? [], request),
      sortText: String(index).padStart(4, '0'),
      ...(next?.goesOn && { goesOn: true }),
    };
  });
}

/** The other texts of the list that contains a place. */
function textsBeside({ node, parent }: Place): ReadonlySet<string> {
  const others = parent ? items(parent).filter((item) => item.node !== node) : [];
  return new Set(others.flatMap((item) => stringAt(item) ?? []));
}

/** Quotes a text that YAML would read as something else, unless the cursor is in quotes. */
function asScalar(value: string, { resolved }: SchemaPlace, { quote, isJson }: Cursor): string {
  if (quote === '"') return JSON.stringify(value).slice(1, -1);
  if (quote === "'") return value.replaceAll("'", "''");
  if (resolved.type === 'boolean') return value;
  if (isJson) return JSON.stringify(value);
  const plain = /^[A-Za-z0-9_./][\w./-]*$/.test(value);
  const read = resolveScalar(value, true, undefined);
  return plain && read.ok && typeof read.value === 'string' ? value : quoteScalar(value);
}
