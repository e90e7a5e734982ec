import type { RE2JS } from 're2js';

/** The texts of one match's groups by number; group 0 is the whole match. */
type Groups = readonly string[];

const REFERENCE = /\$(?:\$|\{([\p{L}\p{Nd}_]+)\}|([\p{L}\p{Nd}_]+))/gu;

/** Go's `Regexp.ReplaceAllString`. An empty match right after another match does not count. */
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

/** A reference to a missing group becomes empty; a `$` without a group name stays. */
function expand(replacement: string, groups: Groups, names: Readonly<Record<string, number>>): string {
  return replacement.replaceAll(REFERENCE, (reference, braced?: string, bare?: string) => {
    const name = braced ?? bare;
    if (name === undefined) return reference === '$$' ? '$' : reference;
    const index = /^(?:0|[1-9]\d*)$/.test(name) ? Number(name) : names[name];
    return (index !== undefined && groups[index]) || '';
  });
}
