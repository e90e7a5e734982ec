import type { Pipeline } from '#core';

/** The index of a receiver among those of the cluster. The file's own receiver wins over others of the same name. */
export function findReceiver({ cluster: { receivers } }: Pipeline, uri: string, name: string): number | undefined {
  const named = receivers.flatMap((receiver, index) => (receiver.facts.name === name ? [{ receiver, index }] : []));
  return (named.find(({ receiver }) => receiver.uri === uri) ?? named[0])?.index;
}
