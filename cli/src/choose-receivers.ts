import { listPhrase, type Phrase, phrase } from '#core';
import { UsageError } from './usage-error.js';

/** All receivers, or those with a name. @throws UsageError if there is none */
export function chooseReceivers<T extends { readonly name: string }>(
  receivers: readonly T[],
  name: string | undefined,
  paths: readonly string[],
): readonly T[] {
  if (receivers.length === 0)
    throw new UsageError(
      phrase('No DingTalk receiver in {paths}.', { paths: listPhrase(paths) }),
      phrase(
        'Name a file with a Receiver that has spec.dingtalk. If the file has one, “kubesphere-dingtalk lint” shows why it cannot be read.',
      ),
    );
  const chosen = name === undefined ? receivers : receivers.filter((receiver) => receiver.name === name);
  if (chosen.length === 0)
    throw new UsageError(phrase('Receiver “{name}” not found.', { name: name ?? '' }), ...listReceivers(receivers));
  return chosen;
}

/** The only receiver, or the only one with a name. @throws UsageError if there is none, or more than one */
export function chooseReceiver<T extends { readonly name: string }>(
  receivers: readonly T[],
  name: string | undefined,
  paths: readonly string[],
): T {
  const [receiver, ...others] = chooseReceivers(receivers, name, paths);
  if (receiver !== undefined && others.length === 0) return receiver;
  const count = others.length + 1;
  if (name !== undefined)
    throw new UsageError(
      phrase('{count} receivers are named “{name}”.', { count, name }),
      phrase('Name only the file with the receiver that you want to test.'),
    );
  throw new UsageError(phrase('{count} receivers found.', { count }), ...listReceivers(receivers));
}

function listReceivers(receivers: readonly { readonly name: string }[]): readonly Phrase[] {
  const names = [...new Set(receivers.map(({ name }) => name))];
  return [
    phrase('Choose one with --receiver:'),
    ...names.map((name) => phrase('  {name}', { name: name || phrase('(no name)') })),
  ];
}
