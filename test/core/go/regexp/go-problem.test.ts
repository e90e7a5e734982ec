import { expect, test } from 'vitest';
import { compileRegularExpression } from '../../../../core/src/go/regexp/regular-expression.js';
import { goProblem } from '../../../../core/src/go/regexp/regular-expression-problem.js';

test.each([
  ['a(', 'error parsing regexp: missing closing ): `a(`'],
  ['[b-a]', 'error parsing regexp: invalid character class range: `b-a`'],
  ['a\\', 'error parsing regexp: trailing backslash at end of expression: ``'],
])('the error of Go for %s', (pattern, expected) => {
  const compiled = compileRegularExpression(pattern);
  expect('problem' in compiled && goProblem(compiled.problem)).toBe(expected);
});
