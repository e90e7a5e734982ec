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

/**
 * The output language: that of `--lang`, else that of the environment (POSIX: LC_ALL, then LC_MESSAGES, then LANG).
 * Read before the command line is parsed, because help and errors are translated too.
 */
export function languageOf(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): string | undefined {
  const index = args.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  const option = args[index];
  const asked = option === '--lang' ? args[index + 1] : option?.slice('--lang='.length);
  return asked || env.LC_ALL || env.LC_MESSAGES || env.LANG;
}
