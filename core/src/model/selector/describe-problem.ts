import type { RegularExpressionProblemCode } from '../../go/regexp/regular-expression-problem.js';
import { type Phrase, phrase, renderPhrase, type Translations } from '../../text/phrase.js';
import type { LabelValueProblem } from './label-value.js';
import type { QualifiedNameProblem } from './qualified-name.js';
import type { SelectorProblem } from './selector-problem.js';

/**
 * Describes a selector's problem in one sentence, without its place.
 * @param translations default: English
 */
export function describeProblem(problem: SelectorProblem, translations?: Translations): string {
  return renderPhrase(problemPhrase(problem), translations);
}

/** The same text, for translation. */
export function problemPhrase(problem: SelectorProblem): Phrase {
  switch (problem.code) {
    case 'operator-unknown':
      return phrase('{operator} is not an operator: use In, NotIn, Exists, DoesNotExist or Match.', {
        operator: JSON.stringify(problem.operator),
      });
    case 'operator-unavailable':
      return phrase('The targeted version of the notification manager does not support the operator {operator}.', {
        operator: problem.operator,
      });
    case 'values-missing':
      return phrase('{operator} needs at least one value.', { operator: problem.operator });
    case 'values-forbidden':
      return phrase('{operator} takes no values.', { operator: problem.operator });
    case 'key-invalid':
      return phrase('{key} is not a valid label key: {reason}.', {
        key: JSON.stringify(problem.key),
        reason: keyReasons[problem.reason],
      });
    case 'value-invalid':
      return phrase('{value} is not a valid label value: {reason}.', {
        value: JSON.stringify(problem.value),
        reason: valueReasons[problem.reason],
      });
    case 'regex-invalid':
      return phrase('Invalid regular expression: {reason}: {fragment}', {
        reason: regexReasons[problem.problem.code],
        fragment: problem.problem.fragment,
      });
  }
}

const characters = phrase(
  'only letters, digits, -, _ and . are allowed, and it must start and end with a letter or digit',
);

const keyReasons: Readonly<Record<QualifiedNameProblem, Phrase>> = {
  slashes: phrase('it contains more than one /'),
  'prefix-empty': phrase('the part before the / is empty'),
  'prefix-too-long': phrase('the part before the / has more than 253 characters'),
  'prefix-characters': phrase('the part before the / must be a lowercase domain name, such as example.com'),
  'name-empty': phrase('it is empty'),
  'name-too-long': phrase('it has more than 63 characters'),
  'name-characters': characters,
};

const valueReasons: Readonly<Record<LabelValueProblem, Phrase>> = {
  'too-long': phrase('it has more than 63 characters'),
  characters,
};

const regexReasons: Readonly<Record<RegularExpressionProblemCode, Phrase>> = {
  'class-range': phrase('invalid character range or class'),
  escape: phrase('unknown escape sequence'),
  'group-name': phrase('a group name contains only letters, digits and _'),
  'group-syntax': phrase('groups are named with (?P<name>…), and lookbehind is not supported'),
  'missing-bracket': phrase('a ] is missing'),
  'missing-parenthesis': phrase('a ) is missing'),
  'nested-repetition': phrase('a repetition cannot be repeated'),
  'nesting-depth': phrase('it is nested more than 1000 levels deep'),
  'perl-syntax': phrase('RE2 does not support this syntax'),
  'repeat-count': phrase('at most 1000 repetitions are possible, with the smaller count first'),
  'repeat-nothing': phrase('there is nothing to repeat'),
  'too-large': phrase('it is too large'),
  'trailing-backslash': phrase('the backslash at the end escapes nothing'),
  'unexpected-parenthesis': phrase('this ) has no matching ('),
};
