import type { SuppressionComment } from './suppression-comment.js';

/** A comment in a stream. */
export interface PlacedComment {
  readonly comment: SuppressionComment;
  /** Whether something is missing if it hides nothing: its document was read and checked. */
  readonly checked: boolean;
  /** Whether it stands in the first document of the stream, where comments about the whole file belong. */
  readonly first: boolean;
}
