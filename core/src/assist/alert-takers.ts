import type { ManifestFacts } from '../checks/analysis/manifest-facts.js';
import type { ObjectFacts } from '../model/facts.js';
import type { ReceiverConditions } from '../model/receiver-conditions.js';
import type { Release } from '../model/release/release.js';
import { shiftConditions } from './receivers.js';

/** A DingTalk receiver, a Router or a Silence of a file: what takes alerts by conditions. */
export interface AlertTaker {
  readonly kind: 'Receiver' | 'Router' | 'Silence';
  /** The name of a receiver; `Router/` or `Silence/` and the name of the others. */
  readonly id: string;
  /** With ranges in the file. */
  readonly conditions: ReceiverConditions;
  /** The analysed conditions: the same object as long as the text of the document stays the same. */
  readonly unshifted: ReceiverConditions;
  /** The facts of the object, unshifted. */
  readonly facts: ObjectFacts | undefined;
}

/** In the order of the file. Before 2.0, there are neither Routers nor Silences. */
export function alertTakers(
  facts: readonly Pick<ManifestFacts, 'receiver' | 'filter' | 'line' | 'pipeline'>[],
  { hasRouting }: Release,
): readonly AlertTaker[] {
  return facts.flatMap(({ receiver, filter, line, pipeline: [object] }): AlertTaker[] => {
    if (receiver) return [takerOf('Receiver', receiver.conditions.name, receiver.conditions, { line, object })];
    if (!filter || !hasRouting) return [];
    const { kind, conditions } = filter;
    return [takerOf(kind, `${kind}/${conditions.name}`, conditions, { line, object })];
  });
}

function takerOf(
  kind: AlertTaker['kind'],
  id: string,
  unshifted: ReceiverConditions,
  { line, object }: { readonly line: number; readonly object: ObjectFacts | undefined },
): AlertTaker {
  return { kind, id, unshifted, conditions: shiftConditions(unshifted, line), facts: object };
}
