import { compileRegularExpression } from '../../go/regexp/regular-expression.js';
import type { RouteFacts, TextFact } from '../../model/alertmanager/facts.js';
import type { RouteMatcher } from '../../model/alertmanager/matcher.js';
import type { TextMap } from '../../model/facts.js';

/** The receivers that alerts with some known labels may reach. */
export interface PossibleReceivers {
  readonly receivers: readonly TextFact[];
  /** Whether a placeholder may stand for others. */
  readonly open: boolean;
}

/**
 * The receivers that an alert may reach of which only some labels are known. Routes are searched in depth and in order, up
 * to the first that matches and does not continue (Alertmanager: dispatch/route.go).
 *
 * @param known the other labels may have any value
 */
export function possibleReceivers(root: RouteFacts, known: TextMap): PossibleReceivers {
  const receivers: TextFact[] = [];
  let open = false;
  const visit = (route: RouteFacts, inherited: TextFact | undefined): void => {
    const receiver = route.receiver && route.receiver.text !== '' ? route.receiver : inherited;
    let isLeft = true;
    open ||= route.routes.open;
    for (const child of route.routes.items) {
      const matches = matchesRoute(child, known);
      if (matches === false) continue;
      visit(child, receiver);
      if (matches === undefined) continue;
      isLeft = false;
      if (!child.continues) break;
    }
    if (isLeft && receiver) receivers.push(receiver);
  };
  visit(root, undefined);
  return { receivers, open: open || receivers.some(({ hidden }) => hidden !== undefined) };
}

/** Undefined: it depends on what is not known. */
function matchesRoute({ matchers }: RouteFacts, known: TextMap): boolean | undefined {
  let result: boolean | undefined = matchers.open ? undefined : true;
  for (const { matchers: conditions, hidden } of matchers.items) {
    if (hidden !== undefined) result = undefined;
    for (const condition of conditions) {
      const holds = matchesLabel(condition, known);
      if (holds === false) return false;
      if (holds === undefined) result = undefined;
    }
  }
  return result;
}

function matchesLabel({ name, operator, value }: RouteMatcher, known: TextMap): boolean | undefined {
  const isNegative = operator.startsWith('!');
  const isExpression = operator.endsWith('~');
  if (isExpression && value === '.*') return !isNegative;
  if (!Object.hasOwn(known, name)) return undefined;
  const text = known[name] ?? '';
  if (!isExpression) return (text === value) !== isNegative;
  const compiled = compileRegularExpression(`^(?:${value})$`);
  return 'expression' in compiled ? compiled.expression.test(text) !== isNegative : undefined;
}
