import { InvalidArgumentError } from 'commander';
import { type Language, languageFor } from '#core';

/** The values of `--lang`; the names of locales are accepted too. */
export const LANGUAGES: readonly Language[] = ['en', 'zh-cn'];

const ENGLISH = /^(?:en(?:[-_.].*)?|c(?:\..*)?|posix)$/i;

/**
 * The language of a value of `--lang`: `zh-CN`, `zh_CN.UTF-8`, `zh-Hans`, `zh`, `en-US`, in any case.
 * @throws InvalidArgumentError for other languages
 */
export function readLanguage(text: string): Language {
  const language = languageFor(text);
  if (language === 'en' && !ENGLISH.test(text))
    throw new InvalidArgumentError(`Allowed choices are ${LANGUAGES.join(', ')}.`);
  return language;
}
