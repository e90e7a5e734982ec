import { RE2JS, RE2JSSyntaxException, RE2Set } from 're2js';
import { toWellFormed } from '../../text/well-formed.js';
import { isSurelyValid } from './is-surely-valid.js';
import { problemCodeOf, type RegularExpressionProblem } from './regular-expression-problem.js';
import { replaceMatches } from './replace-matches.js';
import { REFUSED, translatePattern } from './translate-pattern.js';

/** A compiled expression. It keeps working memory of its own, so share it rather than compile the same text again. */
export interface RegularExpression {
  /** Whether the expression is found anywhere in the text. Takes time linear in the text's length. */
  test(text: string): boolean;
}

export interface ReplacingExpression extends RegularExpression {
  /** Replaces every match, as Go's `ReplaceAllString` does: `$1`, `${1}` and `${name}` stand for groups. */
  replaceAll(text: string, replacement: string): string;
}

export type CompiledRegularExpression =
  | { readonly expression: RegularExpression }
  | { readonly problem: RegularExpressionProblem };

/** What compiles an expression: {@link compileRegularExpression}, or one that keeps what it compiled. */
export type CompileExpression = (pattern: string) => CompiledRegularExpression;

/**
 * Compiles an expression as Go 1.20 reads it (notification-manager v2.6 is built with it). Never throws.
 *
 * Two differences remain: characters that came to Unicode after version 13 belong to classes, and an expression whose
 * program has between 1.4 and 3.4 million instructions, such as 1,500 characters repeated 1,000 times, is `too-large`.
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

/** What is wrong with an expression, as {@link compileRegularExpression} tells it, for a fraction of its time. */
export function checkRegularExpression(pattern: string): RegularExpressionProblem | undefined {
  if (isSurelyValid(pattern)) return undefined;
  try {
    // a set only parses what is added, and compiles when it is first tried on a text
    new RE2Set().add(translatePattern(toWellFormed(pattern)));
    return undefined;
  } catch (error) {
    return problemOf(error, pattern);
  }
}

function problemOf(error: unknown, pattern: string): RegularExpressionProblem {
  // Anything but a syntax error is a limit of the engine: its stack or its memory.
  if (!(error instanceof RE2JSSyntaxException)) return { code: 'too-large', fragment: pattern };
  const fragment = error.getPattern() ?? '';
  if (fragment === `(?${REFUSED}`) return { code: 'group-syntax', fragment: '(?<' };
  return { code: problemCodeOf(error.getDescription()) ?? 'too-large', fragment: original(fragment, pattern) };
}

/** The translation may have changed the part: then the whole pattern stands for it. */
function original(fragment: string, pattern: string): string {
  const unmarked = fragment.replace(REFUSED, '');
  return unmarked !== '' && pattern.includes(unmarked) ? unmarked : pattern;
}
