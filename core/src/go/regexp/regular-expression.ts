import { RE2JS, RE2JSSyntaxException, RE2Set } from 're2js';
import { toWellFormed } from '../../text/well-formed.js';
import { isSurelyValid } from './is-surely-valid.js';
import { problemCodeOf, type RegularExpressionProblem } from './regular-expression-problem.js';
import { replaceMatches } from './replace-matches.js';
import { REJECTED, translatePattern } from './translate-pattern.js';

/** A compiled expression. It holds working memory, so share it instead of compiling the same text again. */
export interface RegularExpression {
  /** Whether the expression matches anywhere in the text. Takes time linear in the length of the text. */
  test(text: string): boolean;
}

export interface ReplacingExpression extends RegularExpression {
  /** Replaces every match, like Go's `ReplaceAllString`: `$1`, `${1}` and `${name}` refer to groups. */
  replaceAll(text: string, replacement: string): string;
}

export type CompiledRegularExpression =
  | { readonly expression: RegularExpression }
  | { readonly problem: RegularExpressionProblem };

/** {@link compileRegularExpression}, or a function that caches its results. */
export type CompileExpression = (pattern: string) => CompiledRegularExpression;

/**
 * Compiles an expression as Go 1.20 reads it (notification-manager v2.6 is built with it). Never throws.
 *
 * Two differences remain. Characters added to Unicode after version 13 belong to classes. An expression whose program
 * has between 1.4 and 3.4 million instructions, such as 1,500 characters repeated 1,000 times, is `too-large`.
 */
export function compileRegularExpression(
  pattern: string,
): { readonly expression: ReplacingExpression } | { readonly problem: RegularExpressionProblem } {
  try {
    const compiled = RE2JS.compile(translatePattern(toWellFormed(pattern)));
    return {
      expression: {
        test: (text) => compiled.test(toWellFormed(text)),
        replaceAll: (text, replacement) => replaceMatches(compiled, toWellFormed(text), replacement),
      },
    };
  } catch (error) {
    return { problem: problemOf(error, pattern) };
  }
}

/** The problem that {@link compileRegularExpression} reports for an expression, in a fraction of its time. */
export function checkRegularExpression(pattern: string): RegularExpressionProblem | undefined {
  if (isSurelyValid(pattern)) return undefined;
  try {
    // A set only parses an added expression. It compiles when it is first matched against a text.
    new RE2Set().add(translatePattern(toWellFormed(pattern)));
    return undefined;
  } catch (error) {
    return problemOf(error, pattern);
  }
}

function problemOf(error: unknown, pattern: string): RegularExpressionProblem {
  // Any other error is a limit of the engine: its stack or its memory.
  if (!(error instanceof RE2JSSyntaxException)) return { code: 'too-large', fragment: pattern };
  const fragment = error.getPattern() ?? '';
  if (fragment === `(?${REJECTED}`) return { code: 'group-syntax', fragment: '(?<' };
  return { code: problemCodeOf(error.getDescription()) ?? 'too-large', fragment: original(fragment, pattern) };
}

/** The fragment as the pattern has it; the whole pattern when the translation changed the fragment. */
function original(fragment: string, pattern: string): string {
  const unmarked = fragment.replace(REJECTED, '');
  return unmarked !== '' && pattern.includes(unmarked) ? unmarked : pattern;
}
