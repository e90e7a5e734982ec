import type { RouteFacts, TextFact } from '../../model/alertmanager/facts.js';
import type { TextMap } from '../../model/facts.js';
import { someLabels } from './matches-labels.js';
import { takenRoutes } from './taken-routes.js';

/** The receivers that alerts with some known labels may reach. */
export interface PossibleReceivers {
  readonly receivers: readonly TextFact[];
  /** Whether a placeholder may stand for others. */
  readonly open: boolean;
}

/**
 * The receivers that an alert may reach of which only some labels are known.
 *
 * @param known the other labels may have any value
 */
export function possibleReceivers(root: RouteFacts, known: TextMap): PossibleReceivers {
  const { taken, open } = takenRoutes(root, someLabels(known));
  const receivers = taken.flatMap(({ receiver }) => receiver ?? []);
  return { receivers, open: open || receivers.some(({ hidden }) => hidden !== undefined) };
}
