/** Abbreviations that `Intl` does not give in any of the locales below, by zone: in winter and, if it differs, in summer. */
const KNOWN: Readonly<Record<string, string>> = {
  'Asia/Chongqing': 'CST',
  'Asia/Harbin': 'CST',
  'Asia/Hong_Kong': 'HKT',
  'Asia/Jakarta': 'WIB',
  'Asia/Karachi': 'PKT',
  'Asia/Macau': 'CST',
  'Asia/Manila': 'PST',
  'Asia/Seoul': 'KST',
  'Asia/Shanghai': 'CST',
  'Asia/Taipei': 'CST',
  'Asia/Tokyo': 'JST',
  'Europe/Moscow': 'MSK',
  Hongkong: 'HKT',
  Japan: 'JST',
  PRC: 'CST',
  ROC: 'CST',
  ROK: 'KST',
};

/** Before any zone had a standard time (the time zone database begins in 1835), Go prints the local mean time. */
const FIRST_STANDARD_TIME = Date.UTC(1835, 0, 1) / 1000;
const WITHOUT_MEAN_TIME = /^(?:Etc\/|GMT|UTC)/;

/** Each locale abbreviates the zones of its region. */
const LOCALES = ['en-US', 'en-GB', 'en-AU', 'en-NZ', 'en-IN', 'en-ZA'];

/**
 * The abbreviation of a zone at a time, as Go prints it: `CST`, `CEST`; a zone without one has its offset: `+08`.
 *
 * @param zone a name that `Intl` knows
 * @param seconds since 1970
 * @param offset of the zone from UTC at that time, in seconds
 */
export function zoneAbbreviation(zone: string, seconds: number, offset: number): string {
  if (seconds < FIRST_STANDARD_TIME && !WITHOUT_MEAN_TIME.test(zone)) return 'LMT';
  const known = Object.hasOwn(KNOWN, zone) ? KNOWN[zone] : undefined;
  if (known !== undefined) return known;
  for (const locale of LOCALES) {
    const format = new Intl.DateTimeFormat(locale, { timeZone: zone, timeZoneName: 'short' });
    const name = format.formatToParts(seconds * 1000).find(({ type }) => type === 'timeZoneName')?.value ?? '';
    if (/^[A-Z]{3,5}$/.test(name)) return name;
  }
  const minutes = Math.abs(offset) / 60;
  const parts = [Math.trunc(minutes / 60), Math.trunc(minutes % 60)].map((part) => String(part).padStart(2, '0'));
  return `${offset < 0 ? '-' : '+'}${parts[0]}${parts[1] === '00' ? '' : parts[1]}`;
}
