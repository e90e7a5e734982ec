import { analyseStream } from '../../checks/analysis/analyse-stream.js';
import { configSchema } from '../../checks/config/config-schema.js';
import { schemaPlace } from '../../model/schema/navigate.js';
import { indexLines } from '../../text/line-index.js';
import type { Translations } from '../../text/phrase.js';
import type { Position } from '../../text/position.js';
import { completeSlot } from '../completion/complete-slot.js';
import type { Completion } from '../completion/completion-item.js';
import { cursorAt } from '../completion/cursor.js';
import { NO_USES } from '../completion/label-uses.js';
import { versionOffers } from '../completion/version-offers.js';

/**
 * Completes a position in a configuration file.
 *
 * @param documentation default: English
 */
export function completeConfig(
  text: string,
  position: Position,
  { suggestsAgain = false, documentation = {} }: { suggestsAgain?: boolean; documentation?: Translations } = {},
): readonly Completion[] {
  const lines = indexLines(text);
  const root = schemaPlace(configSchema(), configSchema());
  return completeSlot({
    lines,
    cursor: cursorAt(text, lines.offsetAt(position)),
    line: 0,
    sources: {
      stream: analyseStream(''),
      document: undefined,
      others: [],
      labels: NO_USES,
      suggestsAgain,
      documentation,
    },
    schemaOf: () => root,
    valuesOf: ({ parent, step }) =>
      step === 'notificationManagerVersion' && parent?.step === undefined ? versionOffers() : undefined,
  });
}
