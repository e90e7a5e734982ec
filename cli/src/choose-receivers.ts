import { UsageError } from './usage-error.js';

/** @throws UsageError when there is none, or none of the name that is asked for */
export function chooseReceivers<T extends { readonly name: string }>(
  receivers: readonly T[],
  name: string | undefined,
  paths: readonly string[],
): readonly T[] {
  if (receivers.length === 0)
    throw new UsageError(
      `There is no DingTalk receiver in ${paths.join(', ')}.`,
      'Name a file with a Receiver that has spec.dingtalk; “kubesphere-dingtalk lint” tells when one cannot be read.',
    );
  const chosen = name === undefined ? receivers : receivers.filter((receiver) => receiver.name === name);
  if (chosen.length === 0) throw new UsageError(`There is no receiver “${name}”.`, listReceivers(receivers));
  return chosen;
}

export function listReceivers(receivers: readonly { readonly name: string }[]): string {
  return `Choose one with --receiver:\n${[...new Set(receivers.map(({ name }) => `  ${name || '(no name)'}`))].join('\n')}`;
}
