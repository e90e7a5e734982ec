import type { Range } from './range.js';

/** A text that a file holds, and where. */
export interface PlacedText {
  readonly text: string;
  readonly range: Range;
}
