import { configSchema } from '../../checks/config/config-schema.js';
import type { Translations } from '../../text/phrase.js';
import type { Position } from '../../text/position.js';
import type { Hover } from '../hover.js';
import { hoverInSchema } from '../hover-in-schema.js';

/**
 * Describes the field or value at a position in a configuration file, from its schema.
 *
 * @param documentation default: English
 */
export function hoverConfig(text: string, position: Position, documentation: Translations = {}): Hover | undefined {
  return hoverInSchema(text, position, configSchema(), documentation);
}
