/** The value of `--lang` among the words of a command line; undefined: there is none. */
export function askedLocale(args: readonly string[]): string | undefined {
  const index = args.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  const option = args[index];
  return (option === '--lang' ? args[index + 1] : option?.slice('--lang='.length)) || undefined;
}

/** The locale of an environment (POSIX: LC_ALL, then LC_MESSAGES, then LANG). */
export function environmentLocale(env: Readonly<Record<string, string | undefined>>): string | undefined {
  return env.LC_ALL || env.LC_MESSAGES || env.LANG;
}
