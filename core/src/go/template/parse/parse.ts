import { lex } from '../lex/lex.js';
import type { Source, Tree } from './node.js';
import { ParseFailure, type ParseProblem } from './parse-problem.js';
import { parseText } from './parse-text.js';
import { newParser } from './parser.js';

export interface Parsed {
  /** The templates that are complete; with a problem, those above it. */
  readonly trees: ReadonlyMap<string, Tree>;
  /** The first thing that is wrong: nothing behind it was read, and Go takes none of the templates. */
  readonly problem?: ParseProblem;
}

/**
 * Parses a template's text, as Go 1.20 does: `break` and `continue` are known, `else with` is not.
 * @param isFunction whether a function of that name exists; a name without one is a fault of the text
 * @returns the templates that it defines, among them the one named `name`: what stands outside of definitions
 */
export function parse(source: Source, isFunction: (name: string) => boolean): Parsed {
  const trees = new Map<string, Tree>();
  const tokens = lex(source.text).filter(({ kind }) => kind !== 'comment');
  try {
    parseText(newParser({ source, tokens, isFunction, trees, position: 0 }));
    return { trees };
  } catch (error) {
    if (error instanceof ParseFailure) return { trees, problem: error.problem };
    if (error instanceof RangeError) return { trees, problem: tooDeep(source) };
    throw error;
  }
}

/** The call stack is what bounds nesting, thousands of levels deep. */
function tooDeep(source: Source): ParseProblem {
  return { message: `template: ${source.name}: nested too deeply`, source, start: 0, end: source.text.length };
}
