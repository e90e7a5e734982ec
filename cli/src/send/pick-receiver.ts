import type { DingTalkReceiver } from '#core';
import { chooseReceivers, listReceivers } from '../choose-receivers.js';
import { UsageError } from '../usage-error.js';

/** @throws UsageError when it is not clear which one is meant */
export function pickReceiver(
  receivers: readonly DingTalkReceiver[],
  name: string | undefined,
  paths: readonly string[],
): DingTalkReceiver {
  const [receiver, ...others] = chooseReceivers(receivers, name, paths);
  if (receiver !== undefined && others.length === 0) return receiver;
  if (name !== undefined)
    throw new UsageError(
      `There are ${others.length + 1} receivers “${name}”.`,
      'Name only the file with the one that you mean.',
    );
  throw new UsageError(`There are ${others.length + 1} receivers.`, listReceivers(receivers));
}
