import type { AlertRule } from '../../model/alert-rules/alert-rule.js';
import type { Phrase } from '../../text/phrase.js';
import type { Formula, LabelValues } from '../open-labels/formula.js';
import type { Incident, SourcePlace } from '../pipeline/report/trace.js';

/** Whether something happens to the alerts of a rule, for whatever values their open labels have. */
export type Reach =
  | { readonly is: 'always' }
  | { readonly is: 'never' }
  | {
      readonly is: 'depending';
      /** `namespace is payment`, for use after “if”; undefined: the condition is too long for a sentence. */
      readonly when: Phrase | undefined;
      /** The labels that decide it; empty when they are too many. */
      readonly labels: readonly string[];
    };

/** Where the alerts of a rule go, as far as it is known before they fire. */
export interface RuleRoute {
  readonly rule: AlertRule;
  /** The receivers for DingTalk that the alerts may reach, in the order of the cluster. */
  readonly receivers: readonly RuleReceiver[];
  /** Whether they reach at least one receiver whose messages are not {@link RuleReceiver.lost}. */
  readonly somebody: Reach;
  /** The active Silences that mute the alerts, in order: each mutes what those before do not. */
  readonly silences: readonly RuleSilence[];
  /** What stops the manager before it sends the alerts. */
  readonly stops: readonly RuleStop[];
}

export interface RuleReceiver {
  /** Index among the receivers of the cluster. */
  readonly receiver: number;
  readonly reach: Exclude<Reach, { readonly is: 'never' }>;
  /** What `reach` words: exact, to compare it with another. */
  readonly condition: ReachCondition;
  /** Whether it depends on values that a placeholder hides, or on an unknown tenant sidecar. */
  readonly assumed: boolean;
  /** Why no message arrives, at any of the receiver's targets; undefined when one may. */
  readonly lost: RuleLoss | undefined;
}

export interface ReachCondition {
  readonly formula: Formula;
  /** The values that the labels can have. */
  readonly values: LabelValues;
}

export interface RuleSilence {
  /** Index among the Silences of the cluster. */
  readonly silence: number;
  /** Index among the receivers; undefined: it mutes the alerts for all. */
  readonly receiver: number | undefined;
  readonly mutes: Exclude<Reach, { readonly is: 'never' }>;
}

export interface RuleStop {
  readonly incident: Incident;
  readonly when: Exclude<Reach, { readonly is: 'never' }>;
}

export interface RuleLoss {
  readonly text: Phrase;
  readonly at?: SourcePlace;
}
