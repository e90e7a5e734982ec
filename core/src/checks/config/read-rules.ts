import { closest } from '../../text/closest.js';
import { listPhrase } from '../../text/list-phrase.js';
import { type Phrase, phrase } from '../../text/phrase.js';
import { CHECKS } from '../checks.js';
import { RULE_SETTINGS, type RuleSetting } from './lint-config.js';

/** Why the setting of a rule is ignored. */
export type RuleSettingProblem = {
  readonly code: 'rule-unknown' | 'setting-unknown';
  readonly phrase: Phrase;
};

/** @returns undefined for a valid setting of a known rule */
export function checkRuleSetting(id: string, setting: unknown): RuleSettingProblem | undefined {
  if (!CHECKS.some((check) => check.id === id)) {
    const suggestion = closest(
      id,
      CHECKS.map((check) => check.id),
    );
    return {
      code: 'rule-unknown',
      phrase: suggestion
        ? phrase('Unknown rule “{rule}”. Did you mean “{suggestion}”?', { rule: id, suggestion })
        : phrase('Unknown rule “{rule}”.', { rule: id }),
    };
  }
  if (isRuleSetting(setting)) return undefined;
  return {
    code: 'setting-unknown',
    phrase: phrase('The setting of “{rule}” must be one of {settings}.', {
      rule: id,
      settings: listPhrase(RULE_SETTINGS),
    }),
  };
}

export function isRuleSetting(value: unknown): value is RuleSetting {
  return RULE_SETTINGS.some((setting) => setting === value);
}

export interface ReadRules {
  readonly rules: Readonly<Record<string, RuleSetting>>;
  /** The ignored settings. */
  readonly problems: readonly RuleSettingProblem[];
}

/** Reads the severities by rule from any value. */
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
