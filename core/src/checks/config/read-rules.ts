import type { RuleSetting } from './lint-config.js';
import { checkRuleSetting, isRuleSetting, type RuleSettingProblem } from './read-rule-setting.js';

export interface ReadRules {
  readonly rules: Readonly<Record<string, RuleSetting>>;
  /** What was left out. */
  readonly problems: readonly RuleSettingProblem[];
}

/** Reads severities by rule from a setting, whatever it holds. */
export function readRules(value: unknown): ReadRules {
  const rules: Record<string, RuleSetting> = {};
  const problems: RuleSettingProblem[] = [];
  for (const [id, setting] of typeof value === 'object' && value !== null ? Object.entries(value) : []) {
    const problem = checkRuleSetting(id, setting);
    if (problem) problems.push(problem);
    else if (isRuleSetting(setting)) rules[id] = setting;
  }
  return { rules, problems };
}
