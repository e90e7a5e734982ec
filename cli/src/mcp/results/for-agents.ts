import type { Phrase, PhraseArgument, Translations } from '#core';

/** The options of the command line, and what the tools have instead. */
const INPUTS: Readonly<Record<string, string>> = {
  alerts: 'alerts',
  annotation: 'alerts',
  at: 'at',
  fix: 'fix',
  folders: 'folders',
  label: 'alerts',
  receiver: 'receiver',
  staged: 'staged',
  tenant: 'tenants',
  'target-version': 'target',
  'time-zone': 'timeZone',
};

/** Our own words, in the output language, for a caller of a tool, who has no options. What they are about stays. */
export function forAgents({ template, args }: Phrase, translations: Translations): Phrase {
  const words = Object.hasOwn(translations, template) ? (translations[template] ?? template) : template;
  const inner = (argument: PhraseArgument): PhraseArgument =>
    typeof argument === 'object' ? forAgents(argument, translations) : argument;
  return {
    template: words.replace(/(?<![\w-])--([a-z-]+)(?![\w-])/g, (option, name: string) => INPUTS[name] ?? option),
    args: Object.fromEntries(Object.entries(args).map(([name, argument]) => [name, inner(argument)])),
  };
}
