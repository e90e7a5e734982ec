import { memoizeTests } from '../../go/regexp/memoize-tests.js';
import type { CompileExpression } from '../../go/regexp/regular-expression.js';
import type { Instant } from '../../go/time/instant.js';
import type { AlertmanagerFacts, RouteFacts } from '../../model/alertmanager/facts.js';
import type { TextMap } from '../../model/facts.js';
import { type Inhibition, inhibitions } from './inhibition.js';
import { allLabels, type KnownLabels, matcherLabels, valuesKey } from './matches-labels.js';
import { type TakenRoute, takenRoutes } from './taken-routes.js';
import { endOfWay, type WayEnd } from './way-end.js';

/** An alert that Alertmanager takes. */
export interface ArrivingAlert {
  readonly labels: TextMap;
  readonly firing: boolean;
  /** Alerts with the same value are there at the same time, so that one can hold another back. Undefined: it is alone. */
  readonly together?: string | undefined;
}

/** The way of one alert through Alertmanager. */
export interface Passage {
  /**
   * `sent`: the notification manager certainly gets it; `held`: it certainly does not; `lost`: it does not, although a route
   * leads to the manager's service; `open`: it depends on what is not known.
   */
  readonly result: 'sent' | 'held' | 'lost' | 'open';
  /** The alert that holds it back, as an index among those that were given. */
  readonly inhibition: Inhibition | undefined;
  /** Each route that it takes, or may take, and where that ends. */
  readonly ways: readonly Way[];
}

export interface Way {
  readonly taken: TakenRoute;
  readonly end: WayEnd;
}

/**
 * Where alerts get to in Alertmanager: its routes, inhibition, time intervals and receivers. Undefined for a configuration
 * without a route, which Alertmanager does not load.
 */
export function passStage(
  config: AlertmanagerFacts,
  alerts: readonly ArrivingAlert[],
  at: Instant,
): readonly Passage[] | undefined {
  const root = config.route;
  if (!root) return undefined;
  const compile = memoizeTests();
  const inhibited = inhibitedTogether(config, alerts, compile);
  const names = [...new Set(labelsOfRoutes(root))];
  // many alerts share the few values by which they are routed
  const known = new Map<string, Routed>();
  const route = (labels: KnownLabels, firing: boolean): Routed => {
    const { taken, open } = takenRoutes(root, labels);
    return { ways: taken.map((way) => ({ taken: way, end: endOfWay(way, config, { firing, at }) })), open };
  };
  return alerts.map(({ labels, firing }, index): Passage => {
    const key = `${firing}${valuesKey(labels, names)}`;
    const routed = known.get(key) ?? route(allLabels(labels, compile), firing);
    known.set(key, routed);
    const inhibition = inhibited[index];
    return { result: resultOf(routed, inhibition), inhibition, ways: routed.ways };
  });
}

interface Routed extends Pick<Passage, 'ways'> {
  /** Whether a placeholder may stand for other routes. */
  readonly open: boolean;
}

function labelsOfRoutes({ matchers, routes }: RouteFacts): readonly string[] {
  return [...matcherLabels(matchers), ...routes.items.flatMap(labelsOfRoutes)];
}

function resultOf({ ways, open }: Routed, inhibition: Inhibition | undefined): Passage['result'] {
  if (inhibition?.sure) return 'held';
  if (ways.some(({ taken, end }) => taken.sure && end.kind === 'sent')) return inhibition ? 'open' : 'sent';
  if (open || ways.some(({ end }) => end.kind === 'sent' || end.kind === 'open')) return 'open';
  return ways.some(({ end }) => end.kind === 'misdirected') ? 'lost' : 'held';
}

/** The inhibitions among alerts that are there at the same time. */
function inhibitedTogether(
  { inhibitRules }: AlertmanagerFacts,
  alerts: readonly ArrivingAlert[],
  compile: CompileExpression,
): readonly (Inhibition | undefined)[] {
  const groups = new Map<string, { readonly index: number; readonly alert: ArrivingAlert }[]>();
  for (const [index, alert] of alerts.entries()) {
    if (alert.together === undefined) continue;
    const group = groups.get(alert.together);
    if (group) group.push({ index, alert });
    else groups.set(alert.together, [{ index, alert }]);
  }
  const found = new Array<Inhibition | undefined>(alerts.length).fill(undefined);
  for (const group of groups.values()) {
    const members = group.map(({ alert }) => alert);
    for (const [place, inhibition] of inhibitions(inhibitRules, members, compile).entries()) {
      const [target, source] = [group[place]?.index, inhibition && group[inhibition.source]?.index];
      if (inhibition && target !== undefined && source !== undefined) found[target] = { ...inhibition, source };
    }
  }
  return found;
}
