import { memoizeTests } from '../../go/regexp/memoize-tests.js';
import { type Instant, NANOSECONDS_PER_SECOND } from '../../go/time/instant.js';
import type { AlertRule } from '../../model/alert-rules/alert-rule.js';
import { keepPerObject } from '../../text/keep-per-object.js';
import { sentencesPhrase } from '../../text/list-phrase.js';
import { someLabels } from '../alertmanager/matches-labels.js';
import { takenRoutes } from '../alertmanager/taken-routes.js';
import { endOfWay } from '../alertmanager/way-end.js';
import type { Pipeline } from '../pipeline/prepare/pipeline.js';
import { explainWay, whyAssumed } from '../pipeline/settings/explain-way.js';

/**
 * The rules as they arrive at the manager: those whose alerts certainly end in Alertmanager, whatever their open labels are,
 * are sent nowhere. The same objects for the same configuration.
 */
export function behindAlertmanager(rules: readonly AlertRule[], pipeline: Pipeline): readonly AlertRule[] {
  const { alertmanager, options } = pipeline;
  return options.posted ? rules : rules.map((rule) => behind(rule, alertmanager, minuteOf(options.at)));
}

/** Intervals count in minutes, and what is found is kept for one. */
function minuteOf(at: Instant): Instant {
  return at - (at % NANOSECONDS_PER_MINUTE);
}

const NANOSECONDS_PER_MINUTE = 60n * NANOSECONDS_PER_SECOND;

const behind = keepPerObject((rule: AlertRule, alertmanager: Pipeline['alertmanager'], at: Instant): AlertRule => {
  const { config } = alertmanager;
  if (rule.evaluation.state !== 'evaluated' || !config.route) return rule;
  const labels = Object.fromEntries(
    [...rule.labels.labels].flatMap(([name, known]) => (known.is === 'certain' ? [[name, known.value]] : [])),
  );
  const { taken, open } = takenRoutes(config.route, someLabels(labels, memoizeTests()));
  const ways = taken.map((way) => ({ taken: way, end: endOfWay(way, config, { firing: true, at }) }));
  const [first] = ways;
  if (open || !first || ways.some(({ end }) => end.kind === 'sent' || end.kind === 'open')) return rule;
  const [text] = explainWay(first);
  const why = sentencesPhrase([text, ...whyAssumed(alertmanager)]) ?? text;
  return { ...rule, evaluation: { state: 'sent-nowhere', why } };
});
