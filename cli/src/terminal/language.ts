/** What `--lang` takes. */
export const LANGUAGES = ['en', 'zh-cn'] as const;

/**
 * The language to speak: that of `--lang`, else the one that the environment names for messages (POSIX: LC_ALL, then
 * LC_MESSAGES, then LANG). Read before the command line is parsed, because its help and errors are in it too.
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
