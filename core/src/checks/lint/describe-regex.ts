import type {
  RegularExpressionProblem,
  RegularExpressionProblemCode,
} from '../../go/regexp/regular-expression-problem.js';
import { type Phrase, phrase } from '../../text/phrase.js';

const REASONS: Readonly<Record<RegularExpressionProblemCode, Phrase>> = {
  'class-range': phrase('the range in the character class runs backwards or is none'),
  escape: phrase('there is no such escape; write `\\\\` for a backslash'),
  'group-name': phrase('the group’s name is missing or holds other characters than letters, digits and `_`'),
  'group-syntax': phrase('RE2 has no look-behind, and names groups as in `(?P<name>…)`'),
  'missing-bracket': phrase('the `]` that closes the character class is missing'),
  'missing-parenthesis': phrase('the `)` that closes the group is missing'),
  'nested-repetition': phrase('two repetition operators stand in a row; put the inner one in a group'),
  'nesting-depth': phrase('it is nested too deeply'),
  'perl-syntax': phrase('RE2 has no look-ahead and no back-references'),
  'repeat-count': phrase('a repeat count is 1000 at most, and no smaller than its minimum'),
  'repeat-nothing': phrase('there is nothing before the repetition operator; to match the character itself, escape it'),
  'too-large': phrase('it is too large'),
  'trailing-backslash': phrase('it ends with a backslash'),
  'unexpected-parenthesis': phrase('there is a `)` without its `(`'),
};

/** What is wrong with a regular expression, in a sentence. */
export function describeRegex({ code, fragment }: RegularExpressionProblem): Phrase {
  return phrase(
    'This is not a regular expression that the manager (RE2, as in Go) can read: {reason} (`{fragment}`).',
    { reason: REASONS[code], fragment },
  );
}
