import type { LabelSet } from '../../go/promql/label-set.js';
import { type Phrase, phrase } from '../../text/phrase.js';
import type { AlertRule } from './alert-rule.js';
import type { ActivityRule, ActivityRules } from './rule-facts.js';

/** What the kinds of rules for events, audit records and logs do differently. */
export interface ActivityAlert {
  readonly labels: LabelSet;
  /** Why it never fires. */
  readonly why: Phrase | undefined;
  readonly assumptions: readonly Phrase[];
}

export function activityAlert(
  rule: ActivityRule,
  object: ActivityRules,
  { labels, why, assumptions }: ActivityAlert,
): AlertRule {
  return {
    kind: object.kind,
    apiGroup: object.apiGroup,
    namespace: object.namespace,
    object: object.name.text,
    group: object.name.text,
    alert: rule.name.text,
    range: rule.range,
    labels,
    annotations: rule.annotations,
    evaluation: why ? { state: 'never', why } : { state: 'evaluated' },
    assumptions,
  };
}

/** The targeted KubeSphere has other kinds for this. */
export function missingKind({ kind, apiGroup }: ActivityRules): Phrase {
  return phrase('the targeted KubeSphere has no {kind} of {group}', { kind, group: apiGroup });
}

export const SWITCHED_OFF: Phrase = phrase('the rule is not enabled');
