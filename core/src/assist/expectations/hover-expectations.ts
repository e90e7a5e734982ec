import { EXPECTATIONS_SCHEMA } from '../../checks/expectations/expectations-schema.js';
import type { Translations } from '../../text/phrase.js';
import type { Position } from '../../text/position.js';
import type { Hover } from '../hover.js';
import { hoverInSchema } from '../hover-in-schema.js';

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
  return hoverInSchema(text, position, EXPECTATIONS_SCHEMA.schema, documentation);
}
