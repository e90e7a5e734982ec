import { distance } from 'fastest-levenshtein';

/** The candidate that somebody who typed `word` most likely meant; undefined when none is near. */
export function closest(word: string, candidates: Iterable<string>): string | undefined {
  const lower = word.toLowerCase();
  let best: string | undefined;
  // a third of the letters may be wrong, but never so many that another word is meant
  let bestDistance = Math.min(3, Math.floor(word.length / 3)) + 0.5;
  for (const candidate of candidates) {
    const d = candidate.toLowerCase() === lower ? 0 : distance(lower, candidate.toLowerCase());
    if (d < bestDistance) {
      best = candidate;
      bestDistance = d;
    }
  }
  return best;
}
