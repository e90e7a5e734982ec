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
    const d = distanceOf(lower, candidate.toLowerCase());
    if (d < bestDistance) {
      best = candidate;
      bestDistance = d;
    }
  }
  return best;
}

/** The edit distance, in which two letters that changed places count once: it is one slip of the fingers. */
function distanceOf(one: string, other: string): number {
  if (one === other) return 0;
  return areSwapped(one, other) ? 1 : distance(one, other);
}

function areSwapped(one: string, other: string): boolean {
  if (one.length !== other.length) return false;
  let at = 0;
  while (one[at] === other[at]) at++;
  return one[at] === other[at + 1] && one[at + 1] === other[at] && one.slice(at + 2) === other.slice(at + 2);
}
