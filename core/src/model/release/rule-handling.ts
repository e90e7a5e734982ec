/** What the KubeSphere that ships a release does with alert rules. */
export interface RuleHandling {
  /** Whether what is said of rules is assumed, because no KubeSphere ships the release. */
  readonly rulesAreAssumed: boolean;
  /** Whether the kinds RuleGroup, ClusterRuleGroup and GlobalRuleGroup exist. */
  readonly hasRuleGroups: boolean;
  /** The ruler that evaluates custom rules: those of its own API, rule groups, or those of the extension in each cluster. */
  readonly ruler: 'custom-rules' | 'rule-groups' | 'agent';
  /** Whether alerts of PrometheusRules are sent to Alertmanager. */
  readonly sendsPrometheusAlerts: boolean;
  /** The severity of rules in groups that have none. */
  readonly defaultSeverity: string | undefined;
  /** Whether KubeSphere's own recording rules keep the label `cluster`. */
  readonly recordsCluster: boolean;
  /** The rules for events and audit records: two kinds of KubeSphere's, or those of its extension. */
  readonly activityRules: 'kubesphere' | 'extension';
}
