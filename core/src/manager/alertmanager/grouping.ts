import { parsePrometheusDuration } from '../../go/time/parse-prometheus-duration.js';
import type { RouteFacts, TextFact } from '../../model/alertmanager/facts.js';
import type { TextMap } from '../../model/facts.js';
import type { TakenRoute } from './taken-routes.js';

/** How a route groups alerts, and when it sends a group. Times are in milliseconds; undefined: a placeholder hides it. */
export interface Grouping {
  /** `all`: by all labels of an alert, so that every alert is alone. Undefined: a placeholder hides a name. */
  readonly by: readonly string[] | 'all' | undefined;
  /** From a group's first alert to its first notification. */
  readonly wait: number | undefined;
  /** Between the times when a group is looked at. */
  readonly interval: number | undefined;
  /** How old the last notification of an unchanged group must be. */
  readonly repeat: number | undefined;
}

/** What Alertmanager takes where no route says it (config.DefaultRouteOpts). */
const DEFAULTS = { groupWait: 30_000, groupInterval: 300_000, repeatInterval: 14_400_000 } as const;

const ALL_LABELS = '...';

/** How a route groups alerts, with what it inherits from those around it. */
export function groupingOf({ line }: TakenRoute): Grouping {
  return {
    by: groupedBy(line.findLast(({ groupBy }) => groupBy.length > 0)?.groupBy ?? []),
    wait: timeOf(line, 'groupWait'),
    interval: timeOf(line, 'groupInterval'),
    repeat: timeOf(line, 'repeatInterval'),
  };
}

function groupedBy(names: readonly TextFact[]): Grouping['by'] {
  if (names.some(({ hidden }) => hidden !== undefined)) return undefined;
  const texts = names.map(({ text }) => text);
  return texts.includes(ALL_LABELS) ? 'all' : texts;
}

function timeOf(line: readonly RouteFacts[], name: keyof typeof DEFAULTS): number | undefined {
  const fact = line.findLast((route) => route[name])?.[name];
  if (!fact) return DEFAULTS[name];
  const parsed = fact.hidden === undefined ? parsePrometheusDuration(fact.text) : undefined;
  return parsed && 'milliseconds' in parsed ? parsed.milliseconds : undefined;
}

/**
 * How long an unchanged group really waits for its next notification: it is looked at only at each interval, so the time
 * is rounded up.
 */
export function realRepeat({ interval, repeat }: Grouping): number | undefined {
  if (interval === undefined || repeat === undefined) return undefined;
  return interval === 0 ? repeat : Math.ceil(repeat / interval) * interval;
}

/** The labels of an alert's group: those of the grouping that it has. Undefined: it is not known by which it is grouped. */
export function groupLabelsOf({ by }: Grouping, labels: TextMap): TextMap | undefined {
  if (by === undefined) return undefined;
  const names = by === 'all' ? Object.keys(labels) : by;
  const pairs = names.flatMap((name) => (Object.hasOwn(labels, name) && labels[name] ? [[name, labels[name]]] : []));
  return Object.fromEntries(pairs.toSorted(([a = ''], [b = '']) => (a < b ? -1 : 1)));
}
