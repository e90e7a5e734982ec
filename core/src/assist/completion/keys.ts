import { textAt } from '../../model/read/fields.js';
import { parseManagerVersion } from '../../model/release/manager-version.js';
import { existsIn } from '../../model/release/version-range.js';
import { childSchema, descriptionOf, type SchemaPlace, schemaPlace, sinceOf } from '../../model/schema/navigate.js';
import { documented } from '../../text/documentation-for.js';
import { phrase, renderPhrase } from '../../text/phrase.js';
import { member, type Place, pathOf } from '../../yaml/place.js';
import type { Completion } from './completion-item.js';
import { selectorSubject } from './name-fields.js';
import { labelsOfObjects } from './names.js';
import { type CompletionSources, firstOfEach, type Offer } from './offer.js';
import { beginningOf, openingOf } from './opening.js';
import { labelOffers } from './values.js';
import { type WordPlace, writeKey } from './write-word.js';

export interface KeyRequest extends WordPlace {
  readonly mapping: Place;
  readonly schema: SchemaPlace;
  readonly sources: CompletionSources;
}

/** The fields that a mapping does not have yet: those that it needs first, then in the order of the schema. */
export function keyCompletions(request: KeyRequest): readonly Completion[] {
  const { mapping, schema, sources } = request;
  const { properties = {}, required = [] } = schema.resolved;
  const { documentation: words } = sources;
  const labels = labelKeys(request);
  if (labels) return completionsOf(labels, request);
  const fields = Object.entries(properties)
    .map(([key, own]) => ({ key, field: schemaPlace(own, schema.file) }))
    .filter(({ key, field }) => isServed(key, field, request));
  const first = beginningOf(schema);
  const rank = (key: string): number => (first.includes(key) ? first.indexOf(key) : first.length);
  const offers = fields
    .sort((a, b) => rank(a.key) - rank(b.key))
    .filter(({ key }) => !member(mapping, key))
    .map(({ key, field }): Offer => {
      const type = [field.resolved.type ?? []].flat().join(' | ');
      const need = required.includes(key) ? renderPhrase(phrase('required'), words) : '';
      const description = descriptionOf(field) ?? '';
      return { value: key, description, detail: [need, type].filter(Boolean).join(', ') };
    });
  return completionsOf(offers, request);
}

/** Whether objects at this place have fields, or labels, that are known. */
export function hasKeys({ resolved }: SchemaPlace, mapping: Place): boolean {
  return resolved.properties !== undefined || (resolved.type === 'object' && mapping.step === 'matchLabels');
}

/** Whether the targeted release has a field. */
function isServed(key: string, field: SchemaPlace, { mapping, sources }: KeyRequest): boolean {
  const { release } = sources.stream;
  const since = parseManagerVersion(sinceOf(field) ?? '');
  if (since && !existsIn(release, { since })) return false;
  const path = [...pathOf(mapping), key].join('.');
  return !release.missingFields.some((each) => each.path === path && each.kind === textAt(rootOf(mapping), 'kind'));
}

function rootOf(place: Place): Place {
  return place.parent ? rootOf(place.parent) : place;
}

/** The labels of alerts, also of those in routing tests, and of objects; undefined for mappings with fields. */
function labelKeys({ mapping, schema, sources }: KeyRequest): readonly Offer[] | undefined {
  const isOfAlerts = schema.own.$ref?.endsWith('/alertLabels') === true;
  if (mapping.step !== 'matchLabels' && !isOfAlerts) return undefined;
  const subject = isOfAlerts ? 'alerts' : selectorSubject(pathOf(mapping));
  const known = Object.entries(schema.resolved.properties ?? {}).map(([value, field]) => ({
    value,
    description: descriptionOf(schemaPlace(field, schema.file)) ?? '',
  }));
  const labels =
    subject === 'alerts'
      ? labelOffers(known, sources)
      : [...(subject ? labelsOfObjects(subject, sources) : []), ...known];
  return firstOfEach(labels).filter(({ value }) => !member(mapping, value));
}

function completionsOf(offers: readonly Offer[], request: KeyRequest): readonly Completion[] {
  const { mapping, schema, cursor, sources, lead } = request;
  // an item that is no mapping yet gets braces
  const flow = mapping.node.kind !== 'mapping' || mapping.node.flow;
  const column = cursor.column + (lead === '- ' ? 2 : 0);
  const { suggestsAgain, documentation } = sources;
  return offers.map(({ value, description, detail }, index): Completion => {
    const field = childSchema(schema, value);
    const opening =
      cursor.hasColon || !field
        ? undefined
        : openingOf(field, value, {
            column,
            flow,
            isJson: cursor.isJson,
            parent: mapping.entry?.key,
            inside: schema,
            suggestsAgain,
          });
    return {
      label: value,
      type: mapping.step === 'matchLabels' ? 'label' : 'field',
      ...(detail && { detail }),
      ...(description !== '' && { documentation: documented(description, documentation) }),
      ...writeKey(value, cursor.hasColon ? undefined : (opening?.insertion ?? []), request),
      sortText: String(index).padStart(4, '0'),
      ...(opening?.goesOn && { goesOn: true }),
    };
  });
}
