import type { Extent, Source } from './node.js';

/** The first error in a template text. */
export interface ParseProblem extends Extent {
  /** The message of Go, with the name of the text and the line. */
  readonly message: string;
  readonly source: Source;
}

/** Ends the parsing of a text. Never leaves `parse`. */
export class ParseFailure extends Error {
  constructor(readonly problem: ParseProblem) {
    super(problem.message);
  }
}
