import { keepLast } from '../../text/keep-last.js';
import { keepPerObject } from '../../text/keep-per-object.js';
import type { Release } from '../release/release.js';
import type { AlertRule } from './alert-rule.js';
import { alertRulesIn } from './alert-rules-of.js';
import { recordedMetrics, recordingRules } from './recorded-metrics.js';
import type { RuleContext } from './rule-context.js';
import type { RuleObject } from './rule-facts.js';

/** The alert rules of each object, in the order of the objects. */
export type AlertRulesPerObject = (
  objects: readonly RuleObject[],
  release: Release,
) => ReadonlyMap<RuleObject, readonly AlertRule[]>;

/**
 * `alertRulesOf` for objects that are edited: the rules of an object stay the same for as long as the object and what is
 * recorded do, so that an edit costs its object.
 */
export function createAlertRules(): AlertRulesPerObject {
  const contextOf = keepLast(
    (release: Release, ...recording: readonly RuleObject[]): RuleContext => ({
      release,
      recorded: recordedMetrics(recording, release),
    }),
  );
  const rulesIn = keepPerObject(alertRulesIn);
  return (objects, release) => {
    const context = contextOf(release, ...objects.filter((object) => recordingRules(object).length > 0));
    return new Map(objects.map((object) => [object, rulesIn(object, context)]));
  };
}
