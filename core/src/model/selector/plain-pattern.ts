import { splitAlternatives } from './split-alternatives.js';

/** An expression that consists of one or more alternative texts. */
export interface PlainPattern {
  readonly texts: readonly string[];
  /** Whether it matches the whole value; otherwise it matches anywhere in it. */
  readonly whole: boolean;
}

const GROUP = /^\((?:\?:|\?P<\w+>)?([^()]*)\)$/;
const LITERAL = /^(?:[^\\.+*?()|[\]{}^$]|\\[-!-/:-@[-`{-~])*$/;
const ESCAPED = /\\(.)/g;

/** Undefined for an expression with other syntax than texts, alternatives and anchors, or with anchors for only a part. */
export function readPlainPattern(pattern: string): PlainPattern | undefined {
  // Skips most other expressions without parsing them.
  if (/[*+?[{]|[^\\]\./.test(pattern.replace(/^\^?\(\?/, ''))) return undefined;
  const all = withoutAnchors(pattern);
  const group = GROUP.exec(all.text)?.[1];
  if (group !== undefined) return all.start === all.end ? plain(group.split('|'), all.start) : undefined;
  const parts = (splitAlternatives(pattern) ?? []).map(withoutAnchors);
  const whole = parts[0]?.start === true;
  if (parts.some(({ start, end }) => start !== whole || end !== whole)) return undefined;
  return plain(
    parts.map(({ text }) => text),
    whole,
  );
}

function plain(sources: readonly string[], whole: boolean): PlainPattern | undefined {
  if (!sources.every((source) => source !== '' && LITERAL.test(source))) return undefined;
  return { texts: sources.map((source) => source.replaceAll(ESCAPED, '$1')), whole };
}

/** An alternative without its anchors, and whether it has an anchor at the start and the end. */
export function withoutAnchors(alternative: string): {
  readonly text: string;
  readonly start: boolean;
  readonly end: boolean;
} {
  const start = alternative.startsWith('^');
  // An escaped dollar sign is not an anchor.
  const end = /(?<!\\)(?:\\\\)*\$$/.test(alternative);
  return { text: alternative.slice(start ? 1 : 0, end ? -1 : undefined), start, end };
}
