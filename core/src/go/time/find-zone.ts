import { ZONE_NAMES } from './zone-names.js';

/** Files beside the zones in the database's folder that hold one of them. */
const ALIASES: ReadonlyMap<string, string> = new Map([
  ['Factory', 'UTC'],
  ['localtime', 'UTC'],
  ['posixrules', 'America/New_York'],
]);

/**
 * The time zone of a name as Go's `time.LoadLocation` looks it up: as a file of the time zone database, so in just this
 * letter case. None is UTC. `Local` is not asked for here.
 */
export function findZone(name: string): string | undefined {
  if (name === '') return 'UTC';
  if (name.includes('..') || name.startsWith('/')) return undefined;
  const steps = name.split('/');
  const last = steps.at(-1);
  if (last === '' || last === '.') return undefined;
  // The same zones once more, without leap seconds and with them.
  const file = steps
    .filter((step) => step !== '' && step !== '.')
    .join('/')
    .replace(/^(?:posix|right)\//, '');
  return ZONE_NAMES.has(file) ? file : ALIASES.get(file);
}
