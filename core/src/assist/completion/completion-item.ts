import type { Range } from '../../text/range.js';

/** Something that may stand at the cursor. */
export interface Completion {
  readonly label: string;
  readonly type: 'field' | 'value' | 'label' | 'function' | 'method' | 'variable' | 'keyword' | 'template';
  readonly detail?: string;
  readonly documentation?: string;
  /** Replaces `range`; `$0` marks where the cursor is to be afterwards. */
  readonly insertText: string;
  readonly range: Range;
  /** Alphabetical order is the order to show. */
  readonly sortText: string;
}
