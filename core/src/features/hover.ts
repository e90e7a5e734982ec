import type { StreamAnalysis } from '../analysis/stream-analysis.js';
import { stringAt } from '../manifest/place.js';
import type { KnownValue } from '../schema/json-schema.js';
import { descriptionOf, type SchemaPlace, sinceOf } from '../schema/navigate.js';
import { type Position, type Range, shiftRange } from '../text/range.js';
import { locate } from './locate.js';

export interface Hover {
  readonly markdown: string;
  readonly range: Range;
}

/** What the schemas know of the field or the value at a position. */
export function hover(stream: StreamAnalysis, position: Position): Hover | undefined {
  const located = locate(stream, position);
  if (!located) return undefined;
  const { place, schema, onKey, lines, line } = located;
  const { entry, node } = place;
  const text = onKey ? undefined : stringAt(place);
  const known = text === undefined ? undefined : knownValues(schema).find(({ value }) => value === text);
  const description = descriptionOf(schema);
  if (!known && description === undefined) return undefined;
  const field = typeof place.step === 'string' ? place.step : String(place.parent?.step ?? '');
  const head = `**${field}** ${typeOf(schema)}`.trim();
  const range = onKey && entry ? lines.rangeOf(entry.keyStart, entry.keyEnd) : lines.rangeOf(node.start, node.end);
  const parts = known
    ? [`**${known.value}** – ${known.description}`, '---', head, description]
    : [head, description, availability(schema), valueList(schema)];
  return { markdown: parts.filter(Boolean).join('\n\n'), range: shiftRange(range, line) };
}

function knownValues({ own, resolved }: SchemaPlace): readonly KnownValue[] {
  return own['x-known-values'] ?? resolved['x-known-values'] ?? [];
}

function availability(schema: SchemaPlace): string {
  const since = sinceOf(schema);
  return since === undefined ? '' : `Since version ${since.replace(/\.0$/, '')} of the notification manager.`;
}

function valueList(schema: SchemaPlace): string {
  return knownValues(schema)
    .map(({ value, description }) => `- \`${value}\` – ${description}`)
    .join('\n');
}

function typeOf({ resolved }: SchemaPlace): string {
  const types = [resolved.type ?? []].flat();
  return types.length > 0 ? `\`${types.join(' | ')}\`` : '';
}
