import type {
  RegularExpressionProblem,
  RegularExpressionProblemCode,
} from '../../go/regexp/regular-expression-problem.js';
import { type Phrase, phrase } from '../../text/phrase.js';

const REASONS: Readonly<Record<RegularExpressionProblemCode, Phrase>> = {
  'class-range': phrase('the range in the character class is reversed or invalid'),
  escape: phrase('the escape sequence is unknown; write `\\\\` for a backslash'),
  'group-name': phrase('the group name is missing or contains characters other than letters, digits and `_`'),
  'group-syntax': phrase('RE2 does not support look-behind; named groups are written `(?P<name>…)`'),
  'missing-bracket': phrase('the `]` that closes the character class is missing'),
  'missing-parenthesis': phrase('the `)` that closes the group is missing'),
  'nested-repetition': phrase('two repetition operators follow each other; put the inner one in a group'),
  'nesting-depth': phrase('it is nested too deeply'),
  'perl-syntax': phrase('RE2 does not support look-ahead and back-references'),
  'repeat-count': phrase('a repeat count must be at most 1000, and not smaller than its minimum'),
  'repeat-nothing': phrase('there is nothing before the repetition operator; to match the character itself, escape it'),
  'too-large': phrase('it is too large'),
  'trailing-backslash': phrase('it ends with a backslash'),
  'unexpected-parenthesis': phrase('a `)` has no matching `(`'),
};

/** Explains an invalid regular expression in a sentence. */
export function describeRegex(problem: RegularExpressionProblem): Phrase {
  return phrase('The manager (RE2, as in Go) cannot parse this regular expression: {reason} (`{fragment}`).', {
    reason: regexReason(problem),
    fragment: problem.fragment,
  });
}

/** Why an expression is invalid, as a part of a sentence. */
export function regexReason({ code }: RegularExpressionProblem): Phrase {
  return REASONS[code];
}
