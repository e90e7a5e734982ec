import { isAboveCredentials, isCredentialName, isKnownName, SAFE } from './credential-names.js';
import { type Key, keysOf } from './keys-of-line.js';

/** The fields above a line, outermost first, as far as its indentation tells. */
export interface Guard {
  /** The line may hold a credential: only what is known to be none is shown of it. */
  readonly guarded: boolean;
  readonly above: readonly string[];
}

/** Of a line without anything. */
export const UNGUARDED: Guard = { guarded: false, above: [] };

/** A field whose text follows in the lines below it. */
const BLOCK_SCALAR = /:\s+[|>][-+\d]*\s*(?:#.*)?$/;

/** What may be behind a field with fields below it: nothing, a mapping, an anchor, a comment. Not a text or a list. */
const NO_TEXT = /^["']?\s*[:：]?\s*(?:[{&*#].*)?$/;

interface Level {
  readonly indent: number;
  readonly name: string;
  readonly guarded: boolean;
}

/** The kind of the object that a line belongs to, as far as it matters here. */
export type KindOfLine = 'ConfigMap' | 'Secret' | undefined;

/**
 * Which lines of a file may hold a credential. It looks at indentation and at the names of fields, so that it also works
 * in documents that cannot be parsed, and rather guards too much. The text of a ConfigMap, usually templates, has no
 * fields.
 */
export function guardLines(lines: readonly string[], kindOf: (line: number) => KindOfLine): readonly Guard[] {
  let levels: Level[] = [];
  let before = false;
  /** The columns before the field whose text the line may belong to. */
  let textOf: number | undefined;
  return lines.map((line, at) => {
    if (line.startsWith('---')) {
      levels = [];
      before = false;
      textOf = undefined;
    }
    if (line.trim() === '') return UNGUARDED;
    const [, blank = '', dashes = ''] = /^(\s*)((?:-\s+)*-?(?=\s|$))?/.exec(line) ?? [];
    const indent = blank.length;
    if (textOf !== undefined && indent > textOf) return UNGUARDED;
    textOf = undefined;
    levels = levels.filter((level) => (dashes === '' ? level.indent < indent : level.indent <= indent));
    const inside = levels.at(-1)?.guarded ?? kindOf(at) === 'Secret';
    const above = levels.map(({ name }) => name);
    const keys = keysOf(line);
    const first = keys[0];
    // tools keep copies of the whole object there, such as `kubectl apply`
    const isCopied = kindOf(at) === 'Secret' && keys.some(({ name }) => name === 'annotations');
    const isField = first !== undefined && isKnownName(first.name) && !line.trimStart().startsWith('#');
    const guarded =
      inside ||
      isCopied ||
      keys.some((key) => isCredentialName(key.name) || isTextAbove(line, key, above)) ||
      (keys.length === 0 && isAboveCredentials(above.at(-1) ?? '', above)) ||
      (before && !isField);
    if (first && isFirst(line, first))
      levels.push({
        indent: first.start,
        name: first.name,
        guarded: isCopied || (!SAFE.has(first.name) && (inside || isCredentialName(first.name))),
      });
    before = guarded;
    if (!guarded && kindOf(at) === 'ConfigMap' && BLOCK_SCALAR.test(line)) textOf = indent;
    return { guarded, above };
  });
}

const isFirst = (line: string, { start }: Key): boolean => /^[\s-]*["']?$/.test(line.slice(0, start));

/** Whether a text or a list is where the fields with credentials belong. */
const isTextAbove = (line: string, { name, end }: Key, above: readonly string[]): boolean =>
  isAboveCredentials(name, above) && !NO_TEXT.test(line.slice(end));
