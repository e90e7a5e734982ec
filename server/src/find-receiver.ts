import type { Pipeline } from '#core';

/** The index of a file's receiver among those of the cluster; of one that stands elsewhere when the file has none of this name. */
export function findReceiver({ cluster: { receivers } }: Pipeline, uri: string, name: string): number | undefined {
  const named = receivers.flatMap((receiver, index) => (receiver.facts.name === name ? [{ receiver, index }] : []));
  return (named.find(({ receiver }) => receiver.uri === uri) ?? named[0])?.index;
}
