import type { AlertmanagerFacts, InhibitRuleFacts } from '../../../model/alertmanager/facts.js';
import type { TextMap } from '../../../model/facts.js';
import { listPhrase } from '../../../text/list-phrase.js';
import { phrase } from '../../../text/phrase.js';
import type { Range } from '../../../text/range.js';
import { describeGrouping } from '../../alertmanager/describe-grouping.js';
import { describeMatchers } from '../../alertmanager/describe-matchers.js';
import { groupingOf, groupLabelsOf } from '../../alertmanager/grouping.js';
import { allLabels, matchesAll } from '../../alertmanager/matches-labels.js';
import type { Passage, Way } from '../../alertmanager/pass-stage.js';
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
function groupedWith({ taken }: Way, alert: number, labels: TextMap, { front }: Routing): number {
  const grouping = groupingOf(taken);
  const together = front.alerts[alert]?.together;
  if (grouping.by === undefined || together === undefined) return 0;
  const group = JSON.stringify(groupLabelsOf(grouping, labels));
  return front.passages.filter((passage, index) => {
    const other = front.alerts[index];
    if (index === alert || other?.together !== together || passage?.result === 'held') return false;
    const takes = passage?.ways.some((way) => way.taken.route === taken.route) === true;
    return takes && JSON.stringify(groupLabelsOf(grouping, other.labels ?? {})) === group;
  }).length;
}

/** A few rules are enough. */
const MAX_RULES = 3;

/** The inhibition rules that hold such an alert back while another one fires. */
function holding({ inhibitRules }: AlertmanagerFacts, labels: TextMap): readonly InhibitRuleFacts[] {
  const known = allLabels(labels);
  return inhibitRules.filter(({ target }) => matchesAll(target, known) === true).slice(0, MAX_RULES);
}

function holdingText({ source, equal }: InhibitRuleFacts) {
  const matchers = describeMatchers(source);
  return equal.length === 0
    ? phrase('Held back while `{source}` fires.', { source: matchers })
    : phrase('Held back while `{source}` fires with the same {labels}.', {
        source: matchers,
        labels: listPhrase(equal.map(({ text }) => text)),
      });
}
