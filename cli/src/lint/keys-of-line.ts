/** A key in a line, as written, without quotes and the dashes of an option. */
export interface Key {
  readonly name: string;
  /** Offsets of the name in the line. */
  readonly start: number;
  readonly end: number;
}

/** A name before a colon or an equals sign; not the scheme of a URL. A full-width colon is a common slip. */
const KEY = /(?<name>[\w./-]+)["']?\s*[:：=](?!\/\/)/g;

/** What may be a key in a line, also where the blank behind the colon is missing. */
export function keysOf(line: string): readonly Key[] {
  return [...line.matchAll(KEY)].map(({ index, groups }) => {
    const written = groups?.name ?? '';
    const name = written.replace(/^-+/, '');
    const end = index + written.length;
    return { name, start: end - name.length, end };
  });
}
