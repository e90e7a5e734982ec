import type { LabelSet } from '../../go/promql/label-set.js';
import type { Phrase } from '../../text/phrase.js';
import type { Range } from '../../text/range.js';

/** Whether a rule is evaluated, and whether its alerts arrive at Alertmanager. */
export type Evaluation =
  | { readonly state: 'evaluated' }
  | { readonly state: 'never'; readonly why: Phrase }
  | {
      readonly state: 'sent-nowhere';
      /** What does not pass the alerts on. */
      readonly by: 'evaluator' | 'alertmanager';
      readonly why: Phrase;
    };

/** A rule that makes alerts, from a manifest of any kind of rules. */
export interface AlertRule {
  /** The kind of the object, such as `ClusterRuleGroup`. */
  readonly kind: string;
  readonly apiGroup: string;
  readonly namespace: string | undefined;
  /** The name of the object. */
  readonly object: string;
  /** The group inside of a PrometheusRule; otherwise the object's name. */
  readonly group: string;
  /** The label `alertname`. */
  readonly alert: string;
  /** The place of the alert's name in its document. */
  readonly range: Range;
  /** As Alertmanager receives them; the notification manager still adds `cluster`. */
  readonly labels: LabelSet;
  /** As written, with templates. */
  readonly annotations: Readonly<Record<string, string>>;
  readonly evaluation: Evaluation;
  /** What nothing in the files tells, and is taken for true. */
  readonly assumptions: readonly Phrase[];
}
