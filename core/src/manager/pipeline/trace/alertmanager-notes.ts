import { memoizeTests } from '../../../go/regexp/memoize-tests.js';
import type { AlertmanagerFacts, InhibitRuleFacts, RouteFacts } from '../../../model/alertmanager/facts.js';
import type { TextMap } from '../../../model/facts.js';
import { keepPerObject } from '../../../text/keep-per-object.js';
import { listPhrase } from '../../../text/list-phrase.js';
import { phrase } from '../../../text/phrase.js';
import type { Range } from '../../../text/range.js';
import { describeGrouping } from '../../alertmanager/describe-grouping.js';
import { describeMatchers } from '../../alertmanager/describe-matchers.js';
import { groupingOf, groupLabelsOf } from '../../alertmanager/grouping.js';
import { allLabels, matcherLabels, matchesAll, valuesKey } from '../../alertmanager/matches-labels.js';
import type { Passage, Way } from '../../alertmanager/pass-stage.js';
import type { AlertmanagerPassages } from '../input/pass-alertmanager.js';
import { sourcePlace } from '../report/source-place.js';
import type { TraceNote } from '../report/trace.js';
import type { Routing } from '../routing/routing.js';

/** How Alertmanager sends an alert: with whom, when, how often, and what would hold it back. */
export function alertmanagerNotes(routing: Routing, alert: number, passage: Passage): readonly TraceNote[] {
  const { object, config } = routing.pipeline.alertmanager;
  const note = (text: TraceNote['text'], range?: Range): TraceNote => ({
    text,
    ...(object && range && { at: sourcePlace(object, range) }),
  });
  const sent = passage.result === 'held' ? [] : passage.ways.filter(({ end }) => end.kind === 'sent');
  const [first] = sent;
  if (!first) return [];
  const labels = routing.front.alerts[alert]?.labels ?? {};
  const others = groupedWith(first, alert, labels, routing);
  return [
    ...describeGrouping(groupingOf(first.taken)).map((text) => note(text)),
    ...(others > 0 ? [note(phrase('In one group with others of these alerts: {count}.', { count: others }))] : []),
    ...(sent.length > 1
      ? [
          note(
            phrase('Several routes send the alert, so the manager gets it {count} times.', {
              count: sent.length,
            }),
          ),
        ]
      : []),
    ...(first.end.kind === 'sent' && !first.end.webhook.sendResolved
      ? [note(phrase('The end of the alert is not sent (`send_resolved: false`).'), first.end.webhook.range)]
      : []),
    ...holding(config, labels).map((rule) => note(holdingText(rule), rule.range)),
  ];
}

/** The number of other alerts that are there at the same time and in the same group. */
function groupedWith(way: Way, alert: number, labels: TextMap, { front }: Routing): number {
  const together = front.alerts[alert]?.together;
  const key = together === undefined ? undefined : groupKey(way, together, labels);
  const size = key === undefined ? undefined : groupSizes(front).get(way.taken.route)?.get(key);
  return Math.max(0, (size ?? 0) - 1);
}

/** Undefined if the labels that group the alerts of a route are unknown. */
function groupKey({ taken }: Way, together: string, labels: TextMap): string | undefined {
  const grouping = groupingOf(taken);
  return grouping.by === undefined ? undefined : JSON.stringify([together, groupLabelsOf(grouping, labels)]);
}

/** How many alerts each route sends in each group, counted once for all alerts. */
const groupSizes = keepPerObject((front: AlertmanagerPassages) => {
  const sizes = new Map<RouteFacts, Map<string, number>>();
  for (const [index, passage] of front.passages.entries()) {
    const { together, labels } = front.alerts[index] ?? {};
    if (!passage || passage.result === 'held' || together === undefined) continue;
    const ways = new Map(passage.ways.map((way) => [way.taken.route, way]));
    for (const [route, way] of ways) {
      const key = groupKey(way, together, labels ?? {});
      if (key === undefined) continue;
      const ofRoute = sizes.get(route) ?? new Map<string, number>();
      sizes.set(route, ofRoute.set(key, (ofRoute.get(key) ?? 0) + 1));
    }
  }
  return sizes;
});

/** A few rules are enough. */
const MAX_RULES = 3;

/** The inhibition rules that hold such an alert back while another one fires. */
function holding(config: AlertmanagerFacts, labels: TextMap): readonly InhibitRuleFacts[] {
  return holdingIn(config)(labels);
}

/** Many alerts share the few values on which it depends. */
const holdingIn = keepPerObject(({ inhibitRules }: AlertmanagerFacts) => {
  const names = [...new Set(inhibitRules.flatMap(({ target }) => matcherLabels(target)))];
  const compile = memoizeTests();
  return memoizeBy(
    (labels: TextMap) => valuesKey(labels, names),
    (labels) => {
      const known = allLabels(labels, compile);
      return inhibitRules.filter(({ target }) => matchesAll(target, known) === true).slice(0, MAX_RULES);
    },
  );
});

function memoizeBy<Subject, Result>(keyOf: (subject: Subject) => string, compute: (subject: Subject) => Result) {
  const kept = new Map<string, Result>();
  return (subject: Subject): Result => {
    const key = keyOf(subject);
    const result = kept.get(key) ?? compute(subject);
    if (kept.size >= MAX_KEPT) kept.clear();
    kept.set(key, result);
    return result;
  };
}

const MAX_KEPT = 2000;

function holdingText({ source, equal }: InhibitRuleFacts) {
  const matchers = describeMatchers(source);
  return equal.length === 0
    ? phrase('Held back while `{source}` fires.', { source: matchers })
    : phrase('Held back while `{source}` fires with the same {labels}.', {
        source: matchers,
        labels: listPhrase(equal.map(({ text }) => text)),
      });
}
