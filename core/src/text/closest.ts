import { distance } from 'fastest-levenshtein';

/** The candidate of which `word` is most likely a typo; undefined when none is similar. */
export function closest(word: string, candidates: Iterable<string>): string | undefined {
  const lower = word.toLowerCase();
  let best: string | undefined;
  // Up to a third of the letters may be wrong, but at most three: more errors suggest another word.
  let bestDistance = Math.min(3, Math.floor(word.length / 3)) + 0.5;
  for (const candidate of candidates) {
    // a distance is at least the difference of the lengths
    if (Math.abs(candidate.length - word.length) >= bestDistance) continue;
    const d = candidate.toLowerCase() === lower ? 0 : distance(lower, candidate.toLowerCase());
    if (d < bestDistance) {
      best = candidate;
      bestDistance = d;
    }
  }
  return best;
}
