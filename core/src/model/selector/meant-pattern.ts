import { checkRegularExpression } from '../../go/regexp/regular-expression.js';

/**
 * The likely meaning of a pattern in a place where texts are compared: `prod-*`, `^web`, `.*-api`, `cpu|memory`, or
 * `prod-` for a prefix. Returns an expression for the whole value, without anchors; undefined for a plain text.
 */
export function meantPattern(value: string): string | undefined {
  const pattern = readExpression(value) ?? readWildcards(value) ?? readFragment(value);
  return pattern === undefined || checkRegularExpression(pattern) ? undefined : pattern;
}

function readExpression(value: string): string | undefined {
  const start = value.startsWith('^');
  const end = /(?<!\\)\$$/.test(value);
  if (!start && !end && !/\.[*+]|[\w)\]]\|[\w([]|\\[dwsb.]/.test(value)) return undefined;
  const inner = value.slice(start ? 1 : 0, end ? -1 : undefined);
  // An anchor applies to one alternative only.
  if (inner.includes('|')) return start === end ? `(${inner})` : undefined;
  if (start !== end) return start ? `${inner}.*` : `.*${inner}`;
  return inner;
}

/** As in a shell, `*` matches any text, and `?` one character. */
function readWildcards(value: string): string | undefined {
  return /^[\w.*?-]+$/.test(value) && /[*?]/.test(value)
    ? value.replaceAll('.', '\\.').replaceAll('*', '.*').replaceAll('?', '.')
    : undefined;
}

/** A label value cannot begin or end with `-`, `_` or `.`, but a part of one can. */
function readFragment(value: string): string | undefined {
  if (!/^[-_.]?[\w.-]*[-_.]?$/.test(value) || !/[A-Za-z0-9]/.test(value)) return undefined;
  const [before, after] = [/^[-_.]/.test(value) ? '.*' : '', /[-_.]$/.test(value) ? '.*' : ''];
  return before + after === '' ? undefined : `${before}${value.replaceAll('.', '\\.')}${after}`;
}
