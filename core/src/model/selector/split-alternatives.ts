/**
 * The alternatives of an expression: the parts between each `|` outside groups and character classes. Undefined for
 * unbalanced brackets and for texts quoted with `\Q`.
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

/** The offset of the `]` that ends a class. A `]` at the start, also after `^`, is a member. */
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
