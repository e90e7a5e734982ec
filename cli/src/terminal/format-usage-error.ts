import { type Phrase, phrase } from '#core';
import type { Translate } from './terminal.js';

/** Commander's errors, and the same as phrases. */
const SENTENCES: readonly (readonly [RegExp, (...found: readonly string[]) => Phrase])[] = [
  [/^error: unknown option '(.*)'$/, (option = '') => phrase("error: unknown option '{option}'", { option })],
  [/^error: unknown command '(.*)'$/, (command = '') => phrase("error: unknown command '{command}'", { command })],
  [
    /^error: option '(.*)' argument missing$/,
    (option = '') => phrase("error: option '{option}' argument missing", { option }),
  ],
  [
    /^error: option '(.*)' argument '(.*)' is invalid\. Allowed choices are (.*)\.$/,
    (option = '', value = '', choices = '') =>
      phrase("error: option '{option}' argument '{value}' is invalid. Allowed choices are {choices}.", {
        option,
        value,
        choices,
      }),
  ],
  [
    /^error: option '(.*)' argument '(.*)' is invalid\. (.*)$/,
    (option = '', value = '', reason = '') =>
      phrase("error: option '{option}' argument '{value}' is invalid. {reason}", { option, value, reason }),
  ],
  [
    /^error: missing required argument '(.*)'$/,
    (argument = '') => phrase("error: missing required argument '{argument}'", { argument }),
  ],
  [
    /^error: too many arguments for '(.*)'\. Expected (\d+) arguments? but got (\d+)\.$/,
    (command = '', expected = '', given = '') =>
      phrase("error: too many arguments for '{command}'. Expected: {expected}, given: {given}.", {
        command,
        expected,
        given,
      }),
  ],
  [/^\(Did you mean one of (.*)\?\)$/, (names = '') => phrase('(Did you mean one of {names}?)', { names })],
  [/^\(Did you mean (.*)\?\)$/, (name = '') => phrase('(Did you mean {name}?)', { name })],
];

/** Translates commander's errors line by line. Unknown lines stay unchanged. */
export function formatUsageError(text: string, translate: Translate): string {
  return text
    .split('\n')
    .map((line) => translateLine(line, translate))
    .join('\n');
}

function translateLine(line: string, translate: Translate): string {
  for (const [pattern, toPhrase] of SENTENCES) {
    const [found, ...parts] = pattern.exec(line) ?? [];
    if (found !== undefined) return translate(toPhrase(...parts));
  }
  return line;
}
