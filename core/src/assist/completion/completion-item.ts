import type { Range } from '../../text/range.js';

/** A completion proposal at the cursor. */
export interface Completion {
  readonly label: string;
  readonly type: 'field' | 'value' | 'label' | 'function' | 'method' | 'variable' | 'keyword' | 'template';
  readonly detail?: string;
  readonly documentation?: string;
  /** Replaces `range`; `$0` marks the new position of the cursor. */
  readonly insertText: string;
  readonly range: Range;
  /** The editor shows the proposals in the alphabetical order of these texts. */
  readonly sortText: string;
}
