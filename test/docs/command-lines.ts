import type { Block } from './read-page.js';

/** A command of a page. */
export interface CommandLine {
  readonly line: string;
  /** What the page shows below it, in a `console` block only. */
  readonly output?: string;
}

/** The commands of a block: the lines of `sh`, and in `console` those behind `$`, each with its output. */
export function commandsOf({ language, text }: Block): readonly CommandLine[] {
  if (language === 'sh') return joinedLines(text).map((line) => ({ line }));
  return text
    .split(/^\$ /m)
    .slice(1)
    .map((part) => {
      const end = part.indexOf('\n');
      return { line: part.slice(0, end), output: part.slice(end + 1).trimEnd() };
    });
}

/** The commands of a block with their exit codes: one for all, or one for each. */
export function commandsWithExits(block: Block): readonly (CommandLine & { readonly exit: number })[] {
  const exits = (block.notes.get('exit') ?? '0').split(', ').map(Number);
  return commandsOf(block).map((command, index) => ({ ...command, exit: exits[index] ?? exits[0] ?? 0 }));
}

/** Lines without comments; a backslash at the end continues one. */
function joinedLines(text: string): readonly string[] {
  return text
    .replaceAll('\\\n', ' ')
    .split('\n')
    .map((line) => line.replace(/(^|\s)#\s.*$/, '').trim())
    .filter((line) => line !== '');
}

/** A line that runs one command of ours, perhaps with its output in a file. */
export interface OwnCommand {
  readonly args: readonly string[];
  readonly into?: string;
}

/** Undefined for lines that do anything else. */
export function ownCommand(line: string): OwnCommand | undefined {
  const words = wordsOf(line.replace(/^npx /, ''));
  if (words?.[0] !== 'kubesphere-dingtalk') return undefined;
  const args = words.slice(1);
  const at = args.indexOf('>');
  if (at < 0) return { args };
  const into = args[at + 1];
  return into !== undefined && at === args.length - 2 ? { args: args.slice(0, at), into } : undefined;
}

/** The words of a line, without quotes; undefined if a shell does more with it than to split it. */
function wordsOf(line: string): readonly string[] | undefined {
  const words: string[] = [];
  let rest = line.trim();
  while (rest !== '') {
    const [part = '', ...quoted] =
      /^(?:'([^']*)'|"([^"$`\\]*)"|([^\s'"$`\\|&;()<*?]|\*(?=\S*$))+|>(?=\s))/.exec(rest) ?? [];
    if (part === '') return undefined;
    words.push(quoted[0] ?? quoted[1] ?? part);
    const after = rest.slice(part.length);
    if (after !== '' && !/^\s/.test(after)) return undefined;
    rest = after.trimStart();
  }
  return words;
}

/** The lines that a pipeline runs: the texts of `run` and `script`. */
export function scriptsIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(scriptsIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    if (key !== 'run' && key !== 'script') return scriptsIn(inner);
    return [inner]
      .flat()
      .flatMap((text) => String(text).split('\n'))
      .filter((line) => line.trim() !== '');
  });
}

/** Whether a page shows an output; a line with only `…` stands for any lines. */
export function showsOutput(shown: string, actual: string): boolean {
  const parts = shown.split(/^…$/m).map((part) => part.trim());
  if (parts.length === 1) return actual === shown;
  const last = parts.at(-1) ?? '';
  if (!actual.trim().startsWith(parts[0] ?? '') || !actual.trim().endsWith(last)) return false;
  let at = 0;
  return parts.every((part) => {
    const from = actual.indexOf(part, at);
    at = from + part.length;
    return from >= 0;
  });
}
