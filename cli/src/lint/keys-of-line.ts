/** A key in a line, as written, without quotes and the dashes of an option. */
export interface Key {
  readonly name: string;
  /** Offsets of the name in the line. */
  readonly start: number;
  readonly end: number;
}

/**
 * A name with a colon or an equals sign behind it, except the scheme of a URL. People also type the full-width colon.
 * It starts only where a word starts: otherwise a long word would take the square of its length.
 */
const KEY = /(?<![\w./-])(?<name>[\w./-]+)["']?\s*[:：=](?!\/\/)/g;

/** What may be a key in a line, also where the blank behind the colon is missing. */
export function keysOf(line: string): readonly Key[] {
  return [...line.matchAll(KEY)].map(({ index, groups }) => {
    const written = groups?.name ?? '';
    const name = written.replace(/^-+/, '');
    const end = index + written.length;
    return { name, start: end - name.length, end };
  });
}
