/**
 * Request: makes alerts of a rule samples of this session, with values for labels that are known only when it fires.
 * Answer: `ReceiverReference` of a receiver that one of them reaches, or that none does, with that sample; null: there is
 * no such rule, or no receiver.
 */
export const RULE_ALERT_REQUEST = 'kubesphereDingtalk/ruleAlert';
export interface RuleAlertParams {
  readonly textDocument: { readonly uri: string };
  /** The line with the name of the rule's alert. */
  readonly line: number;
}
