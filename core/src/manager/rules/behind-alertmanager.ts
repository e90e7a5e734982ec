import { memoizeTests } from '../../go/regexp/memoize-tests.js';
import { type Instant, NANOSECONDS_PER_SECOND } from '../../go/time/instant.js';
import type { AlertRule } from '../../model/alert-rules/alert-rule.js';
import type { AlertmanagerConfigFacts } from '../../model/facts.js';
import { keepPerObject } from '../../text/keep-per-object.js';
import { sentencesPhrase } from '../../text/list-phrase.js';
import { someLabels } from '../alertmanager/matches-labels.js';
import { takenRoutes } from '../alertmanager/taken-routes.js';
import { endOfWay, type WayEnd } from '../alertmanager/way-end.js';
import type { Pipeline } from '../pipeline/prepare/pipeline.js';
import type { AlertmanagerInFront } from '../pipeline/settings/alertmanager-of.js';
import { explainWay, whyAssumed } from '../pipeline/settings/explain-way.js';

/**
 * When alerts end in Alertmanager: `now`, at the time of the pipeline, also as its configuration is assumed; `ever`, at
 * any time, by a configuration among the files, and without anybody else who may get them.
 */
export type EndsWhen = 'now' | 'ever';

/**
 * The rules as they arrive at the manager: those whose alerts certainly end in Alertmanager, whatever their open labels are,
 * are sent nowhere. The same objects for the same configuration.
 */
export function behindAlertmanager(
  rules: readonly AlertRule[],
  pipeline: Pipeline,
  when: EndsWhen = 'now',
): readonly AlertRule[] {
  const { alertmanager, options } = pipeline;
  const { config, object, unread, installedBy } = alertmanager;
  if (options.posted || (when === 'ever' && !object)) return rules;
  // without intervals, the time decides nothing
  const at = config.timeIntervals.items.length === 0 ? 0n : minuteOf(options.at);
  return rules.map((rule) => behind(rule, config, object?.facts, unread?.facts, installedBy, at, when));
}

/** Intervals count in minutes, and what is found is kept for one. */
function minuteOf(at: Instant): Instant {
  return at - (at % NANOSECONDS_PER_MINUTE);
}

const NANOSECONDS_PER_MINUTE = 60n * NANOSECONDS_PER_SECOND;

/** The parts of the configuration's state stay the same objects from one pipeline to the next. */
const behind = keepPerObject(
  (
    rule: AlertRule,
    config: AlertmanagerInFront['config'],
    found: AlertmanagerConfigFacts | undefined,
    unread: AlertmanagerConfigFacts | undefined,
    installedBy: AlertmanagerInFront['installedBy'],
    at: Instant,
    when: EndsWhen,
  ): AlertRule => {
    if (rule.evaluation.state !== 'evaluated' || !config.route) return rule;
    const labels = Object.fromEntries(
      [...rule.labels.labels].flatMap(([name, known]) => (known.is === 'certain' ? [[name, known.value]] : [])),
    );
    const { taken, open } = takenRoutes(config.route, someLabels(labels, memoizeTests()));
    const ways = taken.map((way) => ({ taken: way, end: endOfWay(way, config, { firing: true, at }) }));
    const [first] = ways;
    if (open || !first || ways.some(({ end }) => !ENDS[when].has(end.kind))) return rule;
    const [text] = explainWay(first);
    const why =
      sentencesPhrase([text, ...whyAssumed({ object: found, unread: unread && { facts: unread }, installedBy })]) ??
      text;
    return { ...rule, evaluation: { state: 'sent-nowhere', by: 'alertmanager', why } };
  },
);

/** Intervals end, and another receiver than the notification manager may be meant to get the alerts. */
const ENDS: Readonly<Record<EndsWhen, ReadonlySet<WayEnd['kind']>>> = {
  now: new Set(['muted', 'inactive', 'empty', 'elsewhere', 'resolved', 'misdirected']),
  ever: new Set(['empty', 'misdirected']),
};
