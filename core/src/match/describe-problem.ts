import type { LabelValueProblem } from './label-value.js';
import type { QualifiedNameProblem } from './qualified-name.js';
import type { RegularExpressionProblem, RegularExpressionProblemCode } from './regular-expression.js';
import type { SelectorProblem } from './selector-problem.js';

/** A selector's problem in one sentence, without its place. */
export function describeProblem(problem: SelectorProblem): string {
  switch (problem.code) {
    case 'operator-unknown':
      return `${JSON.stringify(problem.operator)} is not an operator: use In, NotIn, Exists, DoesNotExist or Match.`;
    case 'values-missing':
      return `${problem.operator} needs at least one value.`;
    case 'values-forbidden':
      return `${problem.operator} takes no values.`;
    case 'key-invalid':
      return describeKeyProblem(problem.key, problem.reason);
    case 'value-invalid':
      return describeValueProblem(problem.value, problem.reason);
    case 'regex-invalid':
      return describeRegularExpressionProblem(problem.problem);
  }
}

function describeKeyProblem(key: string, reason: QualifiedNameProblem): string {
  return `${JSON.stringify(key)} cannot be the name of a label: ${keyReasons[reason]}.`;
}

function describeValueProblem(value: string, reason: LabelValueProblem): string {
  return `${JSON.stringify(value)} cannot be the value of a label: ${valueReasons[reason]}.`;
}

function describeRegularExpressionProblem({ code, fragment }: RegularExpressionProblem): string {
  return `Invalid regular expression: ${regexReasons[code]}: ${fragment}`;
}

const characters = 'only letters, digits, -, _ and . are allowed, and it must start and end with a letter or digit';

const keyReasons: Readonly<Record<QualifiedNameProblem, string>> = {
  slashes: 'it holds more than one /',
  'prefix-empty': 'nothing stands before the /',
  'prefix-too-long': 'more than 253 characters stand before the /',
  'prefix-characters': 'before the / must stand a domain name in lower case, such as example.com',
  'name-empty': 'it is empty',
  'name-too-long': 'it has more than 63 characters',
  'name-characters': characters,
};

const valueReasons: Readonly<Record<LabelValueProblem, string>> = {
  'too-long': 'it has more than 63 characters',
  characters,
};

const regexReasons: Readonly<Record<RegularExpressionProblemCode, string>> = {
  'class-range': 'no such range or class of characters',
  escape: 'no such escape',
  'group-name': 'the name of a group holds only letters, digits and _',
  'group-syntax': 'the manager names groups by (?P<name>…) only, and has no lookbehind',
  'missing-bracket': 'a ] is missing',
  'missing-parenthesis': 'a ) is missing',
  'nested-repetition': 'a repetition cannot be repeated',
  'nesting-depth': 'it is nested more than 1000 levels deep',
  'perl-syntax': 'RE2 has no such syntax',
  'repeat-count': 'at most 1000 repetitions are possible, the smaller count first',
  'repeat-nothing': 'there is nothing to repeat',
  'too-large': 'it is too large',
  'trailing-backslash': 'a backslash at the end escapes nothing',
  'unexpected-parenthesis': 'this ) closes nothing',
};
