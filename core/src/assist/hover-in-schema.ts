import type { JsonSchema } from '../model/schema/json-schema.js';
import { type SchemaPlace, schemaPlace } from '../model/schema/navigate.js';
import { indexLines } from '../text/line-index.js';
import type { Translations } from '../text/phrase.js';
import type { Position } from '../text/position.js';
import { rootPlace } from '../yaml/place.js';
import { readDocument } from '../yaml/read-document.js';
import { describe, type Hover } from './hover.js';
import { descend } from './locate.js';

/** Describes the field or value at a position in a text of one document with a schema of its own. */
export function hoverInSchema(
  text: string,
  position: Position,
  schema: JsonSchema,
  documentation: Translations,
): Hover | undefined {
  const { root } = readDocument(text);
  if (!root) return undefined;
  const lines = indexLines(text);
  const place: SchemaPlace = schemaPlace(schema, schema);
  const located = descend(rootPlace(root), place, lines.offsetAt(position), lines, 0);
  return located && describe(located, documentation);
}
