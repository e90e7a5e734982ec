import { closest } from '../../text/closest.js';
import { type Phrase, phrase } from '../../text/phrase.js';
import { ZONE_NAMES } from './zone-names.js';

/** What people in China write for their time, and the names of abbreviations nearby; in capitals. */
const USUAL_NAMES: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    ['CST', 'BJT', 'UTC+8', 'UTC+08:00', 'GMT+8', 'GMT+08:00', '+08:00', 'CHINA', 'BEIJING', 'ASIA/BEIJING'].map(
      (name) => [name, 'Asia/Shanghai'],
    ),
  ),
  HKT: 'Asia/Hong_Kong',
  SGT: 'Asia/Singapore',
  JST: 'Asia/Tokyo',
  KST: 'Asia/Seoul',
  IST: 'Asia/Kolkata',
};

/** Reports a name that `findZone` does not find. */
export function zoneUnknown(name: string): Phrase {
  const usual = name.trim().toUpperCase();
  const suggestion = Object.hasOwn(USUAL_NAMES, usual) ? USUAL_NAMES[usual] : closest(name, ZONE_NAMES);
  return suggestion === undefined
    ? phrase('Unknown time zone “{name}”. Use a name from the IANA database, such as `Asia/Shanghai`.', { name })
    : phrase('Unknown time zone “{name}”. Did you mean “{suggestion}”?', { name, suggestion });
}
