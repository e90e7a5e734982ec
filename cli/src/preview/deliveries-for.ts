import { type Delivery, deliveriesOf, type Routing } from '#core';

/** The messages to one receiver. */
export interface ReceiverDeliveries {
  readonly name: string;
  readonly deliveries: readonly Delivery[];
}

/** The deliveries to the wanted receivers, without receivers that have none. */
export function deliveriesFor(routing: Routing, wanted: (name: string) => boolean): readonly ReceiverDeliveries[] {
  return routing.pipeline.cluster.receivers.flatMap(({ facts: { name } }, index) => {
    const deliveries = wanted(name) ? deliveriesOf(routing, index) : [];
    return deliveries.length > 0 ? [{ name, deliveries }] : [];
  });
}
