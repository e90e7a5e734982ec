import type { RE2JS } from 're2js';

/** One match: its text, and those of its groups by number, 0 being the whole of it. */
type Groups = readonly string[];

const REFERENCE = /\$(?:\$|\{([\p{L}\p{Nd}_]+)\}|([\p{L}\p{Nd}_]+))/gu;

/** Go's `Regexp.ReplaceAllString`. An empty match right behind another one does not count. */
export function replaceMatches(expression: RE2JS, text: string, replacement: string): string {
  const names = expression.namedGroups() as Readonly<Record<string, number>>;
  const matcher = expression.matcher(text);
  const count = expression.groupCount();
  let replaced = '';
  let end = 0;
  while (matcher.find()) {
    const [start, next] = [matcher.start(), matcher.end()];
    replaced += text.slice(end, start);
    if (next > end || start === 0) {
      const groups = Array.from({ length: count + 1 }, (_, index) => matcher.group(index) ?? '');
      replaced += expand(replacement, groups, names);
    }
    end = next;
  }
  return replaced + text.slice(end);
}

/** A group that there is not is empty; a `$` that names none stays. */
function expand(replacement: string, groups: Groups, names: Readonly<Record<string, number>>): string {
  return replacement.replaceAll(REFERENCE, (reference, braced?: string, bare?: string) => {
    const name = braced ?? bare;
    if (name === undefined) return reference === '$$' ? '$' : reference;
    const index = /^(?:0|[1-9]\d*)$/.test(name) ? Number(name) : names[name];
    return (index !== undefined && groups[index]) || '';
  });
}
