import { descriptionOf, type SchemaPlace, schemaPlace } from '../../model/schema/navigate.js';
import { documented } from '../../text/documentation-for.js';
import { phrase, renderPhrase, type Translations } from '../../text/phrase.js';
import type { Range } from '../../text/range.js';
import { member, type Place } from '../../yaml/place.js';
import type { Completion } from './completion-item.js';
import type { Cursor } from './cursor.js';

export interface KeyRequest {
  readonly mapping: Place;
  readonly schema: SchemaPlace;
  readonly cursor: Cursor;
  readonly range: Range;
  readonly documentation: Translations;
}

/** The fields that a mapping does not have yet, required ones first. */
export function keyCompletions({
  mapping,
  schema,
  cursor,
  range,
  documentation: words,
}: KeyRequest): readonly Completion[] {
  const { properties = {}, required = [] } = schema.resolved;
  return Object.entries(properties)
    .filter(([key]) => !member(mapping, key))
    .map(([key, own]): Completion => {
      const field = schemaPlace(own, schema.file);
      const documentation = descriptionOf(field);
      return {
        label: key,
        type: 'field',
        detail: [
          required.includes(key) ? renderPhrase(phrase('required'), words) : '',
          [field.resolved.type ?? []].flat().join(' | '),
        ]
          .filter(Boolean)
          .join(', '),
        ...(documentation !== undefined && { documentation: documented(documentation, words) }),
        insertText: cursor.hasColon ? key : `${key}:${openingOf(field, cursor, mapping)}`,
        range,
        sortText: `${required.includes(key) ? 0 : 1}${key}`,
      };
    });
}

/** The text after the colon, with the cursor where the value begins. */
function openingOf({ resolved }: SchemaPlace, { column }: Cursor, { node }: Place): string {
  const indent = ' '.repeat(column + 2);
  if (node.kind === 'mapping' && node.flow) return ' $0';
  if (resolved.type === 'object') return `\n${indent}$0`;
  return resolved.type === 'array' ? `\n${indent}- $0` : ' $0';
}
