import type { RouteFacts, TextFact } from '../../model/alertmanager/facts.js';
import { type KnownLabels, matchesAll } from './matches-labels.js';

/** A route that an alert takes, with what it inherits. */
export interface TakenRoute {
  readonly route: RouteFacts;
  /** From the root to the route itself. */
  readonly line: readonly RouteFacts[];
  readonly receiver: TextFact | undefined;
  /** Whether the alert certainly takes it. */
  readonly sure: boolean;
}

export interface TakenRoutes {
  readonly taken: readonly TakenRoute[];
  /** Whether a placeholder may stand for other routes. */
  readonly open: boolean;
}

/**
 * The routes that an alert takes, or may take where not everything is known: searched in depth and in order, up to the
 * first that matches and does not continue (Alertmanager: dispatch/route.go).
 */
export function takenRoutes(root: RouteFacts, known: KnownLabels): TakenRoutes {
  const taken: TakenRoute[] = [];
  let open = false;
  const visit = (line: readonly RouteFacts[], route: RouteFacts, isSure: boolean): void => {
    let [isLeft, isFinal, sure] = [true, true, isSure];
    if (route.routes.open) {
      open = true;
      sure = false;
    }
    for (const child of route.routes.items) {
      const matches = matchesAll(child.matchers, known);
      if (matches === false) continue;
      visit([...line, child], child, sure && matches === true);
      if (matches === undefined) {
        isFinal = false;
        // the search ends in the child, or comes to its siblings
        sure &&= child.continues;
        continue;
      }
      isLeft = false;
      if (!child.continues) break;
    }
    if (isLeft) taken.push({ route, line, receiver: receiverOf(line), sure: sure && isFinal });
  };
  visit([root], root, true);
  return { taken, open };
}

function receiverOf(line: readonly RouteFacts[]): TextFact | undefined {
  return line.findLast(({ receiver }) => receiver && receiver.text !== '')?.receiver;
}
