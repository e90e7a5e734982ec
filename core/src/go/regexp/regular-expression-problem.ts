export type RegularExpressionProblemCode =
  | 'class-range'
  | 'escape'
  | 'group-name'
  /** `(?<name>…)`: only `(?P<name>…)` names a group before Go 1.22. */
  | 'group-syntax'
  | 'missing-bracket'
  | 'missing-parenthesis'
  | 'nested-repetition'
  | 'nesting-depth'
  | 'perl-syntax'
  | 'repeat-count'
  | 'repeat-nothing'
  | 'too-large'
  | 'trailing-backslash'
  | 'unexpected-parenthesis';

export interface RegularExpressionProblem {
  readonly code: RegularExpressionProblemCode;
  /** The part of the expression that is wrong, or the whole expression. */
  readonly fragment: string;
}

/** The descriptions of Go's regexp/syntax, which re2js shares. */
const DESCRIPTIONS: Readonly<Record<RegularExpressionProblemCode, string>> = {
  'class-range': 'invalid character class range',
  escape: 'invalid escape sequence',
  'group-name': 'invalid named capture',
  'group-syntax': 'invalid or unsupported Perl syntax',
  'missing-bracket': 'missing closing ]',
  'missing-parenthesis': 'missing closing )',
  'nested-repetition': 'invalid nested repetition operator',
  'nesting-depth': 'expression nests too deeply',
  'perl-syntax': 'invalid or unsupported Perl syntax',
  'repeat-count': 'invalid repeat count',
  'repeat-nothing': 'missing argument to repetition operator',
  'too-large': 'expression too large',
  'trailing-backslash': 'trailing backslash at end of expression',
  'unexpected-parenthesis': 'unexpected )',
};

const CODES: ReadonlyMap<string, RegularExpressionProblemCode> = new Map(
  (Object.keys(DESCRIPTIONS) as RegularExpressionProblemCode[]).map((code) => [DESCRIPTIONS[code], code]),
);

/** The code for a description; undefined for an unknown description. */
export function problemCodeOf(description: string): RegularExpressionProblemCode | undefined {
  return CODES.get(description);
}

/** The error message of Go, which names no part of the expression for a backslash at its end. */
export function goProblem({ code, fragment }: RegularExpressionProblem): string {
  return `error parsing regexp: ${DESCRIPTIONS[code]}: \`${code === 'trailing-backslash' ? '' : fragment}\``;
}
