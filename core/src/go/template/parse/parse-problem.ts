import type { Extent, Source } from './node.js';

/** The first thing that is wrong in a template's text. */
export interface ParseProblem extends Extent {
  /** As Go words it, with the text's name and line. */
  readonly message: string;
  readonly source: Source;
}

/** Ends the parsing of a text; never leaves `parse`. */
export class ParseFailure extends Error {
  constructor(readonly problem: ParseProblem) {
    super(problem.message);
  }
}
