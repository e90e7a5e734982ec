import { type DingTalkReceiver, phrase } from '#core';
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
  const count = others.length + 1;
  if (name !== undefined)
    throw new UsageError(
      phrase('There are {count} receivers “{name}”.', { count, name }),
      phrase('Name only the file with the one that you mean.'),
    );
  throw new UsageError(phrase('There are {count} receivers.', { count }), ...listReceivers(receivers));
}
