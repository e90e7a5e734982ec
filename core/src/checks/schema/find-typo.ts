import { distance } from 'fastest-levenshtein';

/** Shorter words have too many neighbours: both `node` and `mode` are labels. */
const MIN_LENGTH = 5;
/** Words of this length or longer may have two wrong letters, such as two swapped ones. */
const LONG = 8;

/**
 * The candidate that a word is almost certainly a typo of: they differ only in case, in separators, or in a letter or two.
 * Stricter than a suggestion for a word that is known to be wrong.
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

/** Compares part by part, because one letter turns `host_id` into `host_ip`. */
function isTypo(word: string, candidate: string): boolean {
  // The first letter is rarely wrong: `device` is not a typo of `service`.
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
