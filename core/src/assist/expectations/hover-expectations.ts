import { EXPECTATIONS_SCHEMA } from '../../checks/expectations/expectations-schema.js';
import { schemaPlace } from '../../model/schema/navigate.js';
import { indexLines } from '../../text/line-index.js';
import type { Translations } from '../../text/phrase.js';
import type { Position } from '../../text/position.js';
import { rootPlace } from '../../yaml/place.js';
import { readDocument } from '../../yaml/read-document.js';
import { describe, type Hover } from '../hover.js';
import { descend } from '../locate.js';

/**
 * Describes the field or value at a position in a routing test, from its schema.
 *
 * @param documentation default: English
 */
export function hoverExpectations(
  text: string,
  position: Position,
  documentation: Translations = {},
): Hover | undefined {
  const { root } = readDocument(text);
  if (!root) return undefined;
  const lines = indexLines(text);
  const { schema } = EXPECTATIONS_SCHEMA;
  const located = descend(rootPlace(root), schemaPlace(schema, schema), lines.offsetAt(position), lines, 0);
  return located && describe(located, documentation);
}
