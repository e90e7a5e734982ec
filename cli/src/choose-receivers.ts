import { type Phrase, phrase } from '#core';
import { UsageError } from './usage-error.js';

/** @throws UsageError when there is none, or none of the name that is asked for */
export function chooseReceivers<T extends { readonly name: string }>(
  receivers: readonly T[],
  name: string | undefined,
  paths: readonly string[],
): readonly T[] {
  if (receivers.length === 0)
    throw new UsageError(
      phrase('There is no DingTalk receiver in {paths}.', { paths: paths.join(', ') }),
      phrase(
        'Name a file with a Receiver that has spec.dingtalk; “kubesphere-dingtalk lint” tells when one cannot be read.',
      ),
    );
  const chosen = name === undefined ? receivers : receivers.filter((receiver) => receiver.name === name);
  if (chosen.length === 0)
    throw new UsageError(phrase('There is no receiver “{name}”.', { name: name ?? '' }), ...listReceivers(receivers));
  return chosen;
}

export function listReceivers(receivers: readonly { readonly name: string }[]): readonly Phrase[] {
  const names = [...new Set(receivers.map(({ name }) => name))];
  return [
    phrase('Choose one with --receiver:'),
    ...names.map((name) => phrase('  {name}', { name: name || phrase('(no name)') })),
  ];
}
