import { type Argument, type Command, Help, type HelpConfiguration, type Option } from 'commander';
import { type Phrase, phrase } from '#core';
import type { Translate } from './terminal.js';

/** The headings of commander's help. */
const HEADINGS: Readonly<Record<string, Phrase>> = {
  'Usage:': phrase('Usage:'),
  'Arguments:': phrase('Arguments:'),
  'Options:': phrase('Options:'),
  'Commands:': phrase('Commands:'),
};

/** Commander's help in the output language. */
export function helpWords(translate: Translate): HelpConfiguration {
  const standard = new Help();
  const withPlaceholders = (text: string): string =>
    text.replace('[options]', translate(phrase('[options]'))).replace('[command]', translate(phrase('[command]')));
  return {
    styleTitle: (title) => (HEADINGS[title] ? translate(HEADINGS[title]) : title),
    commandUsage: (command: Command) => withPlaceholders(standard.commandUsage(command)),
    subcommandTerm: (command: Command) => withPlaceholders(standard.subcommandTerm(command)),
    optionDescription: (option: Option) => described(option, translate),
    argumentDescription: (argument: Argument) => described(argument, translate),
  };
}

type Described = Pick<Option, 'description' | 'argChoices' | 'defaultValue'> & { readonly negate?: boolean };

/** The description with the choices and the default, if the default is a string or a number. */
function described({ description, argChoices, defaultValue, negate }: Described, translate: Translate): string {
  const value = [defaultValue].flat();
  const shown = !negate && value.length > 0 && value.every((one) => ['string', 'number'].includes(typeof one));
  const extras = [
    ...(argChoices ? [translate(phrase('choices: {choices}', { choices: argChoices.join(', ') }))] : []),
    ...(shown ? [translate(phrase('default: {value}', { value: value.join(', ') }))] : []),
  ];
  return extras.length === 0 ? description : `${description} (${extras.join(', ')})`;
}
