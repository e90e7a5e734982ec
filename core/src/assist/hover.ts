import type { StreamAnalysis } from '../checks/analysis/analyse-stream.js';
import type { KnownValue } from '../model/schema/json-schema.js';
import { descriptionOf, type SchemaPlace, sinceOf } from '../model/schema/navigate.js';
import { documented } from '../text/documentation-for.js';
import { phrase, renderPhrase, type Translations } from '../text/phrase.js';
import type { Position } from '../text/position.js';
import { type Range, shiftRange } from '../text/range.js';
import { stringAt } from '../yaml/place.js';
import { type Located, locate } from './locate.js';

export interface Hover {
  readonly markdown: string;
  readonly range: Range;
}

/**
 * Describes the field or value at a position, from the schemas.
 *
 * @param documentation default: English
 */
export function hover(stream: StreamAnalysis, position: Position, documentation: Translations = {}): Hover | undefined {
  const located = locate(stream, position);
  return located && describe(located, documentation);
}

/** Describes a located field or value from its schema. */
export function describe(located: Located, documentation: Translations): Hover | undefined {
  const { place, schema, onKey, lines, line } = located;
  const { entry, node } = place;
  const text = onKey ? undefined : stringAt(place);
  const known = text === undefined ? undefined : knownValues(schema).find(({ value }) => value === text);
  const written = descriptionOf(schema);
  if (!known && written === undefined) return undefined;
  const description = written && documented(written, documentation);
  const field = typeof place.step === 'string' ? place.step : String(place.parent?.step ?? '');
  const head = `**${field}** ${typeOf(schema)}`.trim();
  const range = onKey && entry ? lines.rangeOf(entry.keyStart, entry.keyEnd) : lines.rangeOf(node.start, node.end);
  const parts = known
    ? [`**${known.value}** – ${documented(known.description, documentation)}`, '---', head, description]
    : [head, description, availability(schema, documentation), valueList(schema, documentation)];
  return { markdown: parts.filter(Boolean).join('\n\n'), range: shiftRange(range, line) };
}

function knownValues({ own, resolved }: SchemaPlace): readonly KnownValue[] {
  return own['x-known-values'] ?? resolved['x-known-values'] ?? [];
}

function availability(schema: SchemaPlace, documentation: Translations): string {
  const since = sinceOf(schema);
  if (since === undefined) return '';
  const words = phrase('Since version {version} of the notification manager.', { version: since.replace(/\.0$/, '') });
  return renderPhrase(words, documentation);
}

/** The most values that a hover lists, and how many of more than that: the others are in completions. */
const MAX_VALUES = 12;
const FIRST_VALUES = 8;

function valueList(schema: SchemaPlace, documentation: Translations): string {
  const values = knownValues(schema);
  const shown = values.length > MAX_VALUES ? values.slice(0, FIRST_VALUES) : values;
  const list = shown.map(({ value, description }) => `- \`${value}\` – ${documented(description, documentation)}`);
  const count = values.length - shown.length;
  const more = phrase('{count} more: completion lists them.', { count });
  return [...list, ...(count > 0 ? [`- ${renderPhrase(more, documentation)}`] : [])].join('\n');
}

function typeOf({ resolved }: SchemaPlace): string {
  const types = [resolved.type ?? []].flat();
  return types.length > 0 ? `\`${types.join(' | ')}\`` : '';
}
