/** One recorded answer: a line of a recording. */
export type Line = Readonly<Record<string, unknown>>;

/** What the recording and the product say; they agree when both are written alike in JSON. */
export interface Answers {
  readonly recorded: unknown;
  readonly ours: unknown;
}

/** How to check one sort of recording. */
export interface Kind {
  /** The base name of its files. */
  readonly name: string;
  /** Recognises a line by its shape, for files of another name. */
  recognises(line: Line): boolean;
  answer(line: Line): Answers;
  /** What the line is counted under. */
  group?(line: Line): string;
  /** The share of a group's lines that may disagree; none where it is not named. */
  readonly tolerance?: Readonly<Record<string, number>>;
}

export function isLine(value: unknown): value is Line {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function hasMembers(line: Line, ...names: readonly string[]): boolean {
  return names.every((name) => Object.hasOwn(line, name));
}
