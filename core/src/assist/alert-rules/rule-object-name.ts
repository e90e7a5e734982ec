import type { AlertRule } from '../../model/alert-rules/alert-rule.js';

/** `ClusterRuleGroup nodes`, with the group inside of it where it has another name. */
export function ruleObjectName({ kind, namespace, object, group }: Omit<RuleName, 'alert'>): string {
  const name = namespace === undefined ? object : `${namespace}/${object}`;
  return group === object ? `${kind} ${name}` : `${kind} ${name} ${group}`;
}

/** What names a rule; several rules of a group may have one name. */
export type RuleName = Pick<AlertRule, 'kind' | 'namespace' | 'object' | 'group' | 'alert'>;
