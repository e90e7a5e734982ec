import { ZONE_NAMES } from './zone-names.js';

/** Looks up a time zone that a person gives, where an empty name is a mistake. */
export function findGivenZone(name: string): string | undefined {
  return name === '' ? undefined : findZone(name);
}

/** Other files in the folder of the time zone database, and the zone that each contains. */
const ALIASES: ReadonlyMap<string, string> = new Map([
  ['Factory', 'UTC'],
  ['localtime', 'UTC'],
  ['posixrules', 'America/New_York'],
]);

/**
 * Looks up a time zone like Go's `time.LoadLocation`: as a file of the time zone database, so letter case matters. An
 * empty name means UTC. Does not handle `Local`.
 */
export function findZone(name: string): string | undefined {
  if (name === '') return 'UTC';
  if (name.includes('..') || name.startsWith('/')) return undefined;
  const steps = name.split('/');
  const last = steps.at(-1);
  if (last === '' || last === '.') return undefined;
  // These folders contain the same zones again, without and with leap seconds.
  const file = steps
    .filter((step) => step !== '' && step !== '.')
    .join('/')
    .replace(/^(?:posix|right)\//, '');
  return ZONE_NAMES.has(file) ? file : ALIASES.get(file);
}
