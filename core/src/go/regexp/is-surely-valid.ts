const PUNCTUATION = '/:@.-';
const MEMBER = String.raw`(?:a-z|A-Z|0-9|a-f|A-F|[\w/:@.])`;
/** A character, an escaped character or a character class. */
const ATOM = String.raw`(?:[\w ${PUNCTUATION}]|\\[dws${PUNCTUATION}]|\[\^?${MEMBER}+-?\])`;
const QUANTIFIER = String.raw`[*+?]\??`;
/** Counts stay out of groups, where they would multiply. */
const PIECE = String.raw`${ATOM}(?:${QUANTIFIER}|\{\d{1,2}\})?`;
const GROUP = String.raw`\((?:\?:)?(?:${PIECE}|\|)*\)(?:${QUANTIFIER})?`;
const SURELY_VALID = new RegExp(String.raw`^(?:\^?(?:${PIECE}|${GROUP})*\$?(?:\||$))*$`);
const MAX_LENGTH = 1000;

/**
 * Whether an expression has the plain form that most expressions have, so that it is certainly valid for RE2. Checks
 * without a parser. False means that the expression may be valid or not.
 */
export function isSurelyValid(pattern: string): boolean {
  return pattern.length <= MAX_LENGTH && SURELY_VALID.test(pattern);
}
