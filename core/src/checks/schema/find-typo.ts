import { distance } from 'fastest-levenshtein';

/** Shorter words have too many neighbours: `node` and `mode` are both labels. */
const MIN_LENGTH = 5;
/** From this length on two letters may be wrong, so also two that changed places. */
const LONG = 8;

/**
 * The candidate that a word is a typo of the pen of, where another word is hardly meant: it differs in case only, in
 * what divides its parts, or in a letter or two. Stricter than a suggestion for something that is wrong in any case.
 */
export function findTypo(word: string, candidates: Iterable<string>): string | undefined {
  const bare = strip(word);
  const lower = word.toLowerCase();
  let found: string | undefined;
  for (const candidate of candidates) {
    if (candidate === word) return undefined;
    if (strip(candidate) === bare) return candidate;
    if (found === undefined && isTypo(lower, candidate.toLowerCase())) found = candidate;
  }
  return found;
}

function strip(word: string): string {
  return word.toLowerCase().replaceAll(/[-_.\s]/g, '');
}

/** Part by part, for in `host_id` and `host_ip` one letter makes another word. */
function isTypo(word: string, candidate: string): boolean {
  // the first letter is hardly ever wrong: `device` is no `service`
  if (Math.abs(word.length - candidate.length) > 2 || word[0] !== candidate[0]) return false;
  const parts = candidate.split('_');
  const own = word.split('_');
  return own.length === parts.length && own.every((part, index) => isPartTypo(part, parts[index] ?? ''));
}

function isPartTypo(part: string, candidate: string): boolean {
  if (part === candidate) return true;
  if (candidate.length < MIN_LENGTH) return false;
  return distance(part, candidate) <= (candidate.length < LONG ? 1 : 2);
}
