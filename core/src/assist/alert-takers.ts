import type { ManifestFacts } from '../checks/analysis/manifest-facts.js';
import type { ObjectFacts } from '../model/facts.js';
import type { ReceiverConditions } from '../model/receiver-conditions.js';
import type { Release } from '../model/release/release.js';
import { keepPerObject } from '../text/keep-per-object.js';
import { shiftConditions } from './receivers.js';

/** A DingTalk receiver, a Router or a Silence of a file: what takes alerts by conditions. The same object for the same facts. */
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
export function alertTakers(facts: readonly Taking[], { hasRouting }: Release): readonly AlertTaker[] {
  return facts.flatMap((each) => takerIn(each, hasRouting) ?? []);
}

type Taking = Pick<ManifestFacts, 'receiver' | 'filter' | 'line' | 'pipeline'>;

const takerIn = keepPerObject(
  ({ receiver, filter, line, pipeline: [object] }: Taking, hasRouting: boolean): AlertTaker | undefined => {
    if (receiver) return takerOf('Receiver', receiver.conditions.name, receiver.conditions, { line, object });
    if (!filter || !hasRouting) return undefined;
    const { kind, conditions } = filter;
    return takerOf(kind, `${kind}/${conditions.name}`, conditions, { line, object });
  },
);

function takerOf(
  kind: AlertTaker['kind'],
  id: string,
  unshifted: ReceiverConditions,
  { line, object }: { readonly line: number; readonly object: ObjectFacts | undefined },
): AlertTaker {
  return { kind, id, unshifted, conditions: shiftConditions(unshifted, line), facts: object };
}
