/** What templates can do in a version of Go, where versions differ. Sources: Go's release notes, and `text/template`. */
export interface Dialect {
  /** Whether arguments of an expression in parentheses are an error; otherwise they are ignored, unevaluated. */
  readonly rejectsParenthesisArguments: boolean;
  /** Whether an action may span several lines, and a trim marker may be next to a tab or a line break. */
  readonly hasLineBreaks: boolean;
  /** Whether `break` and `continue` are keywords; otherwise they are names of functions. */
  readonly hasJumps: boolean;
  /** Whether `and` and `or` evaluate only the arguments up to the one that decides; otherwise all. */
  readonly hasShortCircuit: boolean;
  /** Whether `eq` and `ne` compare values with nil; otherwise labels and lists on the left are an error. */
  readonly comparesNil: boolean;
}

/** @param minor 13 for Go 1.13 */
export function dialectOf(minor: number): Dialect {
  return {
    rejectsParenthesisArguments: minor >= 14,
    hasLineBreaks: minor >= 16,
    hasJumps: minor >= 18,
    hasShortCircuit: minor >= 18,
    comparesNil: minor >= 19,
  };
}

/** The newest version of Go that this engine follows. */
export const NEWEST_DIALECT: Dialect = dialectOf(20);
