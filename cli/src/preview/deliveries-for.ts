import { type Delivery, deliveriesOf, type Routing } from '#core';

/** What one receiver gets. */
export interface ReceiverDeliveries {
  readonly name: string;
  readonly deliveries: readonly Delivery[];
}

/** What the receivers of some names get; those that get nothing, and are to get nothing, are left out. */
export function deliveriesFor(routing: Routing, wanted: (name: string) => boolean): readonly ReceiverDeliveries[] {
  return routing.pipeline.cluster.receivers.flatMap(({ facts: { name } }, index) => {
    const deliveries = wanted(name) ? deliveriesOf(routing, index) : [];
    return deliveries.length > 0 ? [{ name, deliveries }] : [];
  });
}
