/**
 * A text to insert, with the places where a person goes on. Editors without snippets insert the texts of the stops and put
 * the cursor at the end.
 */
export type Insertion = readonly (string | TabStop)[];

export interface TabStop {
  /** The order of the stops; equal ones change together. 0 comes last. */
  readonly stop: number;
  /** Selected when a person arrives at the stop; default: nothing. */
  readonly text?: string;
}

/** Where the cursor ends. */
export const END: TabStop = { stop: 0 };

/** Indents the lines of an insertion after its first one. */
export function indentFurther(insertion: Insertion, columns: number): Insertion {
  const newline = `\n${' '.repeat(columns)}`;
  return insertion.map((part) => (typeof part === 'string' ? part.replaceAll('\n', newline) : part));
}

/** What editors without snippets insert. */
export function plainText(insertion: Insertion): string {
  return insertion.map((part) => (typeof part === 'string' ? part : (part.text ?? ''))).join('');
}
