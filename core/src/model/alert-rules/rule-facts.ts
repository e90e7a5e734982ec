import type { Range } from '../../text/range.js';
import type { TextMap } from '../facts.js';

/** An object with rules, as it is written: small plain data. Ranges count from the first line of its document. */
export type RuleObject = MetricRules | ActivityRules;

interface CommonRules {
  readonly kind: string;
  readonly apiGroup: string;
  /** Undefined: none is written, or it is hidden. */
  readonly namespace: string | undefined;
  readonly name: RuleText;
  readonly labels: TextMap;
  /** What hides labels of the object, such as `${ENABLED}`; undefined: all are known. */
  readonly hiddenLabels: string | undefined;
}

/** A PrometheusRule, or a group of KubeSphere's. */
export interface MetricRules extends CommonRules {
  readonly source: 'prometheus' | 'group';
  readonly rules: readonly MetricRule[];
}

/** Rules for events or audit records, or those of the extension for telemetry, for logs as well. */
export interface ActivityRules extends CommonRules {
  readonly source: 'events' | 'auditing' | 'extension';
  readonly rules: readonly ActivityRule[];
}

export interface MetricRule {
  readonly type: 'alert' | 'record';
  /** The name of the alert, or of the metric that is recorded. */
  readonly name: RuleText;
  /** The group inside of a PrometheusRule; otherwise the object's name. */
  readonly group: string;
  readonly range: Range;
  /** PromQL. Undefined: hidden, or no text. */
  readonly expression: string | undefined;
  readonly labels: RuleLabels;
  readonly annotations: TextMap;
  /** The field of a group's rule; undefined: none. */
  readonly severity: RuleText | undefined;
  readonly isDisabled: boolean;
  /** Whether `exprBuilder` makes the expression. */
  readonly builder: BuiltExpression | undefined;
  /** What a rule of a GlobalRuleGroup selects. */
  readonly selected: readonly SelectedLabel[];
}

/** A text, as it is written. */
export interface RuleText {
  readonly text: string;
  /** Whether a placeholder hides what is applied. */
  readonly isHidden: boolean;
}

/** Labels as a rule gives them, which may contain templates. */
export interface RuleLabels {
  readonly texts: Readonly<Record<string, RuleText>>;
  /** Whether a placeholder hides the name of a label, so that it may be any. */
  readonly hasHiddenName: boolean;
}

export interface SelectedLabel {
  readonly name: 'cluster' | 'namespace';
  readonly op: '=' | '!=' | '=~' | '!~';
  readonly value: string;
}

/** A condition of KubeSphere's forms as PromQL, and why it never holds. */
export interface BuiltExpression {
  readonly expression: string | undefined;
  /** `incomplete`: KubeSphere refuses it. `metric`, `kind`: no series has it; `later-kind`: not before KubeSphere 4. */
  readonly flaw: 'incomplete' | 'metric' | 'kind' | 'later-kind' | undefined;
}

/** A rule that makes alerts of events, audit records or logs. */
export interface ActivityRule {
  readonly name: RuleText;
  readonly range: Range;
  readonly condition: string;
  readonly labels: RuleLabels;
  readonly annotations: TextMap;
  /** Undefined: not said. */
  readonly enabled: boolean | undefined;
  /** Of audit rules. */
  readonly priority: string;
  /** Of the extension's rules. */
  readonly severity: RuleText | undefined;
}
