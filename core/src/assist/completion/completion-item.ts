import type { Position } from '../../text/position.js';
import type { Range } from '../../text/range.js';
import type { Insertion } from './insertion.js';

/** A completion proposal at the cursor. */
export interface Completion {
  readonly label: string;
  readonly type: 'field' | 'value' | 'label' | 'function' | 'method' | 'variable' | 'keyword' | 'template' | 'manifest';
  readonly detail?: string;
  readonly documentation?: string;
  /** Replaces `range`. */
  readonly insertion: Insertion;
  readonly range: Range;
  /** What is inserted in front of `range`, too. */
  readonly ahead?: { readonly text: string; readonly position: Position };
  /** The editor shows the proposals in the alphabetical order of these texts. */
  readonly sortText: string;
  /** What the typed word is compared with; default: the label. */
  readonly filterText?: string;
  /** After the insertion the cursor is where values are known, so they are worth showing. */
  readonly goesOn?: boolean;
}
