/**
 * The alternatives that an expression consists of: what `|` divides outside of groups and character classes. Undefined
 * where brackets are not in order, or a text is quoted by `\Q`.
 */
export function splitAlternatives(pattern: string): readonly string[] | undefined {
  const alternatives: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < pattern.length; at++) {
    switch (pattern[at]) {
      case '\\':
        if (pattern[at + 1] === 'Q') return undefined;
        at++;
        break;
      case '[':
        at = endOfClass(pattern, at);
        break;
      case '(':
        depth++;
        break;
      case ')':
        if (--depth < 0) return undefined;
        break;
      case '|':
        if (depth > 0) break;
        alternatives.push(pattern.slice(start, at));
        start = at + 1;
    }
  }
  return depth === 0 ? [...alternatives, pattern.slice(start)] : undefined;
}

/** Where a class's `]` stands; one that comes first, also behind `^`, is a member. */
function endOfClass(pattern: string, open: number): number {
  let at = pattern[open + 1] === '^' ? open + 2 : open + 1;
  if (pattern[at] === ']') at++;
  while (at < pattern.length && pattern[at] !== ']') {
    if (pattern[at] === '\\') at++;
    else if (pattern.startsWith('[:', at)) at = Math.max(at, pattern.indexOf(':]', at) + 1);
    at++;
  }
  return at;
}
