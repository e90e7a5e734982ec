import type { TextEdit } from '../../model/finding/finding.js';
import { flagAt } from '../../model/read/fields.js';
import { setAt } from '../../yaml/set-at.js';
import { findReceiver, type WantedReceiver } from './find-receiver.js';
import { shiftEdit, toTextEdits } from './stream-edits.js';

export interface ToggledReceiver {
  readonly name: string;
  /** The state after the edits. */
  readonly enabled: boolean;
  readonly edits: readonly TextEdit[];
}

/**
 * Switches DingTalk on or off for a receiver through `spec.dingtalk.enabled`, which defaults to true (notification
 * manager v2.6). Keeps comments. Undefined when the receiver is missing or the edit would be ambiguous.
 */
export function toggleReceiver(stream: string, wanted: WantedReceiver): ToggledReceiver | undefined {
  const receiver = findReceiver(stream, wanted);
  if (!receiver) return undefined;
  const { dingtalk, text, offset, name } = receiver;
  const enabled = flagAt(dingtalk, 'enabled') === false;
  const edit = setAt(text, dingtalk, ['enabled'], enabled);
  return edit && { name, enabled, edits: toTextEdits(stream, [shiftEdit(edit, offset)]) };
}
