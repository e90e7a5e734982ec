const PUNCTUATION = '/:@.-';
const MEMBER = String.raw`(?:a-z|A-Z|0-9|a-f|A-F|[\w/:@.])`;
/** A character, an escaped one, a class of characters. */
const ATOM = String.raw`(?:[\w ${PUNCTUATION}]|\\[dws${PUNCTUATION}]|\[\^?${MEMBER}+-?\])`;
const OFTEN = String.raw`[*+?]\??`;
/** Counts stay out of groups, where they would multiply. */
const PIECE = String.raw`${ATOM}(?:${OFTEN}|\{\d{1,2}\})?`;
const GROUP = String.raw`\((?:\?:)?(?:${PIECE}|\|)*\)(?:${OFTEN})?`;
const SURELY_VALID = new RegExp(String.raw`^(?:\^?(?:${PIECE}|${GROUP})*\$?(?:\||$))*$`);
const MAX_LENGTH = 1000;

/**
 * Whether an expression is of the plain kind that most are, and so certainly valid for RE2. It takes no parser to tell;
 * false says nothing.
 */
export function isSurelyValid(pattern: string): boolean {
  return pattern.length <= MAX_LENGTH && SURELY_VALID.test(pattern);
}
