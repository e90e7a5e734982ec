import { type Delivery, type Routing, shownDeliveries, switchedOn } from '#core';

/** The messages to one receiver. */
export interface ReceiverDeliveries {
  readonly name: string;
  /** Whether nothing is sent: the messages are those that the receiver would get if it were on. */
  readonly isOff: boolean;
  readonly deliveries: readonly Delivery[];
}

/**
 * The deliveries to the wanted receivers, without receivers that have none.
 *
 * @param alert index of the only alert whose deliveries matter; default: all
 */
export function deliveriesFor(
  routing: Routing,
  wanted: (name: string) => boolean,
  alert?: number,
): readonly ReceiverDeliveries[] {
  return routing.pipeline.cluster.receivers.flatMap(({ facts: { name } }, index) => {
    if (!wanted(name)) return [];
    const on = switchedOn(routing, index);
    const deliveries = shownDeliveries(on ?? routing, index).filter(
      ({ alerts }) => alert === undefined || alerts.includes(alert),
    );
    return deliveries.length > 0 ? [{ name, isOff: on !== undefined, deliveries }] : [];
  });
}
