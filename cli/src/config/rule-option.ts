import { InvalidArgumentError } from 'commander';
import { checkRuleSetting, isRuleSetting, phrase, type RuleSetting } from '#core';
import type { Terminal } from '../terminal/terminal.js';

export type RuleSettings = Readonly<Record<string, RuleSetting>>;

/** Reads `--rule RULE=SEVERITY`; of a rule that there is not it only tells. */
export function readRuleOption({ err, note, say }: Terminal): (text: string, previous: RuleSettings) => RuleSettings {
  return (text, previous) => {
    const [, id = '', setting] = /^([^=]+)=(.*)$/.exec(text) ?? [];
    if (id === '') throw new InvalidArgumentError(say(phrase('It takes RULE=SEVERITY, such as regex-ignored=off.')));
    const problem = checkRuleSetting(id, setting);
    if (problem?.code === 'rule-unknown') note(`${err.yellow(say(phrase('warning:')))} ${say(problem.phrase)}`);
    else if (problem) throw new InvalidArgumentError(say(problem.phrase));
    return isRuleSetting(setting) ? { ...previous, [id]: setting } : previous;
  };
}
