/** Where a notation first occurs in a text, and what is written there. */
export interface Found {
  readonly start: number;
  readonly text: string;
}

/**
 * Finds the first placeholder of one notation. The time is proportional to the length of the text, whatever is in it: a
 * text may hold thousands of beginnings without an end.
 */
export type Notation = (text: string) => Found | undefined;

/** More characters than a placeholder has between its brackets; what is longer is text with such brackets in it. */
const LONGEST = 2000;

/** At least `shortest` characters between two brackets. */
function between(open: string, close: string, shortest = 0): Notation {
  return (text) => {
    let from = 0;
    for (;;) {
      const start = text.indexOf(open, from);
      if (start < 0) return undefined;
      const end = text.indexOf(close, start + open.length + shortest);
      if (end < 0) return undefined;
      const nearest = end - open.length - LONGEST;
      if (start >= nearest) return { start, text: text.slice(start, end + close.length) };
      from = nearest;
    }
  };
}

/** @param pattern reads no character twice, except for what cannot be followed by its end */
function matching(pattern: string): Notation {
  const expression = new RegExp(pattern);
  return (text) => {
    const found = expression.exec(text);
    return found ? { start: found.index, text: found[0] } : undefined;
  };
}

/** A pattern that goes on to the next closing bracket: without one, nothing is found, and nothing is read. */
function closed(pattern: string, close: string): Notation {
  const find = matching(pattern);
  return (text) => find(text.slice(0, text.lastIndexOf(close) + 1));
}

/** A text that is nothing but the placeholder. */
function alone(patterns: readonly string[]): Notation {
  const find = matching(`^(?:${patterns.join('|')})$`);
  return (text) => find(text.trim());
}

const DOLLAR_BRACE_TEXT = String.raw`\$\{[A-Za-z_][\w.-]*(?:[:?=+/#%^,-][^}]*)?\}`;
const DOLLAR_BRACKET_TEXT = String.raw`\$\([A-Za-z_][\w.-]*\)`;
/** In an address, `%` begins an escape, so a name that could be one must not go on like one. */
const PERCENT_TEXT = String.raw`%(?![0-9A-Fa-f]{2})[A-Z_][A-Z0-9_]*%|%[A-Z_][A-Z0-9_]*%(?![0-9A-Fa-f]{2})|%\([A-Za-z_]\w*\)s`;
const DOUBLE_BRACKET_TEXT = String.raw`\(\((?: [^()]+ |[A-Za-z_][\w./:-]*)\)\)`;
const YTT_TEXT = String.raw`\(@[=-][\s\S]{1,${LONGEST}}?@\)`;
const PATH_TEXT = '<path:[^<>#]*#[^<>]*>';
/** Beside expressions, in which `ENC[0-9]` is a class of characters. */
const SEALED_TEXT = String.raw`ENC\[[A-Z][A-Z0-9_]*,[^\]]+\]`;
const WHOLE_TEXTS = [DOLLAR_BRACKET_TEXT, DOUBLE_BRACKET_TEXT, SEALED_TEXT, String.raw`\$[A-Z_][A-Z0-9_]*`, '#@ .*'];

export const ACTION = between('{{', '}}');
export const DOLLAR_BRACKET = matching(DOLLAR_BRACKET_TEXT);
export const DOUBLE_BRACKET = matching(DOUBLE_BRACKET_TEXT);
export const ENCRYPTED = closed(String.raw`ENC\[[^\]]+\]`, ']');
export const UNAMBIGUOUS: readonly Notation[] = [
  closed(DOLLAR_BRACE_TEXT, '}'),
  matching(PERCENT_TEXT),
  between('(@=', '@)', 1),
  between('(@-', '@)', 1),
  matching(PATH_TEXT),
];
export const WHOLE = alone(WHOLE_TEXTS);
export const WHOLE_OF_TEMPLATE = alone([...WHOLE_TEXTS, DOLLAR_BRACE_TEXT, PERCENT_TEXT, YTT_TEXT, PATH_TEXT]);

const HELM_PART = /\{\{|\}|(?<![\w)])\.(?:Values|Release|Chart|Files|Capabilities)\.\w/g;

/** An action that only Helm understands; the manager's data have no such members. */
export const HELM_ACTION: Notation = (text) => {
  let start: number | undefined;
  for (const { 0: part, index } of text.matchAll(HELM_PART)) {
    if (part === '}') start = undefined;
    else if (part === '{{') start ??= index;
    else if (start !== undefined) {
      const end = text.indexOf('}}', index);
      return end < 0 ? undefined : { start, text: text.slice(start, end + 2) };
    }
  }
  return undefined;
};
