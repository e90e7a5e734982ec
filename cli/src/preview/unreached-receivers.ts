import type { AlertRecipients, Routing } from '#core';

/** The indexes of the DingTalk receivers that no alert reaches. */
export function unreachedReceivers(recipients: readonly AlertRecipients[], { pipeline }: Routing): readonly number[] {
  const reached = new Set(
    recipients.flatMap(({ delivered, lost }) => [...delivered, ...lost.map(({ receiver }) => receiver)]),
  );
  return pipeline.cluster.receivers.flatMap(({ facts }, index) =>
    !reached.has(index) && facts.sections.some(({ channel }) => channel === 'dingtalk') ? [index] : [],
  );
}
