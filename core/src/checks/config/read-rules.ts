import { closest } from '../../text/closest.js';
import { type Phrase, phrase } from '../../text/phrase.js';
import { CHECKS } from '../checks.js';
import { RULE_SETTINGS, type RuleSetting } from './lint-config.js';

/** Why a choice for a rule does not count. */
export type RuleSettingProblem = {
  readonly code: 'rule-unknown' | 'setting-unknown';
  readonly phrase: Phrase;
};

/** @returns undefined for a setting that there is, of a rule that there is */
export function checkRuleSetting(id: string, setting: unknown): RuleSettingProblem | undefined {
  if (!CHECKS.some((check) => check.id === id)) {
    const suggestion = closest(
      id,
      CHECKS.map((check) => check.id),
    );
    return {
      code: 'rule-unknown',
      phrase: suggestion
        ? phrase('There is no rule “{rule}”. Did you mean “{suggestion}”?', { rule: id, suggestion })
        : phrase('There is no rule “{rule}”.', { rule: id }),
    };
  }
  if (isRuleSetting(setting)) return undefined;
  return {
    code: 'setting-unknown',
    phrase: phrase('“{rule}” takes one of {settings}.', { rule: id, settings: RULE_SETTINGS.join(', ') }),
  };
}

export function isRuleSetting(value: unknown): value is RuleSetting {
  return RULE_SETTINGS.some((setting) => setting === value);
}

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
