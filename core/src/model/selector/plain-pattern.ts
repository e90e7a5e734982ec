import { splitAlternatives } from './split-alternatives.js';

/** An expression that is nothing but texts: one, or one of several. */
export interface PlainPattern {
  readonly texts: readonly string[];
  /** Whether it compares all of the value; else it is found anywhere. */
  readonly whole: boolean;
}

const GROUP = /^\((?:\?:|\?P<\w+>)?([^()]*)\)$/;
const LITERAL = /^(?:[^\\.+*?()|[\]{}^$]|\\[-!-/:-@[-`{-~])*$/;
const ESCAPED = /\\(.)/g;

/** Undefined for an expression with anything but texts, alternatives and anchors, or anchors for a part of it only. */
export function readPlainPattern(pattern: string): PlainPattern | undefined {
  // most expressions end here, without being taken apart
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

/** One alternative, and whether it is bound to the start and the end of the value. */
export function withoutAnchors(alternative: string): {
  readonly text: string;
  readonly start: boolean;
  readonly end: boolean;
} {
  const start = alternative.startsWith('^');
  // an escaped dollar sign is a character
  const end = /(?<!\\)(?:\\\\)*\$$/.test(alternative);
  return { text: alternative.slice(start ? 1 : 0, end ? -1 : undefined), start, end };
}
