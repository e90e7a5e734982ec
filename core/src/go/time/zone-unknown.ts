import { closest } from '../../text/closest.js';
import { type Phrase, phrase } from '../../text/phrase.js';
import { ZONE_NAMES } from './zone-names.js';

/** Reports a name that `findZone` does not find. */
export function zoneUnknown(name: string): Phrase {
  const suggestion = closest(name, ZONE_NAMES);
  return suggestion === undefined
    ? phrase('Unknown time zone “{name}”. Use a name from the IANA database, such as `Asia/Shanghai`.', { name })
    : phrase('Unknown time zone “{name}”. Did you mean “{suggestion}”?', { name, suggestion });
}
