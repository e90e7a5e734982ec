import { InvalidArgumentError } from 'commander';
import { checkRuleSetting, isRuleSetting, phrase, type RuleSetting } from '#core';
import { labelled } from '../terminal/labelled.js';
import type { Terminal } from '../terminal/terminal.js';

export type RuleSettings = Readonly<Record<string, RuleSetting>>;

/** Reads `--rule RULE=SEVERITY`. An unknown rule is only a warning. */
export function readRuleOption({
  err,
  note,
  translate,
}: Terminal): (text: string, previous: RuleSettings) => RuleSettings {
  return (text, previous) => {
    const [, id = '', setting] = /^([^=]+)=(.*)$/.exec(text) ?? [];
    if (id === '')
      throw new InvalidArgumentError(translate(phrase('Expected RULE=SEVERITY, such as regex-ignored=off.')));
    const problem = checkRuleSetting(id, setting);
    if (problem?.code === 'rule-unknown')
      note(labelled(err.yellow(translate(phrase('warning:'))), translate(problem.phrase), translate));
    else if (problem) throw new InvalidArgumentError(translate(problem.phrase));
    return isRuleSetting(setting) ? { ...previous, [id]: setting } : previous;
  };
}
