/** The values of `--lang`. */
export const LANGUAGES = ['en', 'zh-cn'] as const;

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
