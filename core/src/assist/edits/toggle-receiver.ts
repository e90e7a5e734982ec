import type { TextEdit } from '../../model/finding/finding.js';
import { presentMember } from '../../yaml/place.js';
import { setAt } from '../../yaml/set-at.js';
import { findReceiver } from './find-receiver.js';
import { shiftEdit, toTextEdits } from './stream-edits.js';

export interface ToggledReceiver {
  readonly name: string;
  /** What it is afterwards. */
  readonly enabled: boolean;
  readonly edits: readonly TextEdit[];
}

/**
 * Switches a receiver's DingTalk on or off by `spec.dingtalk.enabled`, which is on where it is left out (notification
 * manager v2.6). Comments stay. Undefined when there is no such receiver, or no right way to write it.
 */
export function toggleReceiver(
  stream: string,
  wanted: { readonly name?: string | undefined; readonly offset?: number | undefined },
): ToggledReceiver | undefined {
  const receiver = findReceiver(stream, wanted);
  if (!receiver) return undefined;
  const { dingtalk, text, offset, name } = receiver;
  const value = presentMember(dingtalk, 'enabled')?.node;
  const enabled = value?.kind === 'scalar' && value.value === false;
  const edit = setAt(text, dingtalk, ['enabled'], enabled);
  return edit && { name, enabled, edits: toTextEdits(stream, [shiftEdit(edit, offset)]) };
}
