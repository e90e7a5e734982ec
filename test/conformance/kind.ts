import { isJsonObject, type Json } from '#core';

/** One recorded answer: a line of a recording. */
export type Line = Readonly<Record<string, unknown>>;

/** The answers of the recording and of the product; they agree when their JSON is equal. */
export interface Answers {
  readonly recorded: unknown;
  readonly ours: unknown;
}

/** Checks one kind of recording. */
export interface Kind {
  /** The base name of the files of this kind. */
  readonly name: string;
  /** Recognises a line by its shape, for files with other names. */
  recognises(line: Line): boolean;
  answer(line: Line): Answers;
  /** The group that the line counts towards. */
  group?(line: Line): string;
  /** The share of a group's lines that may disagree; default: none. */
  readonly tolerance?: Readonly<Record<string, number>>;
}

export function isLine(value: unknown): value is Line {
  return isJsonObject(value as Json);
}

export function hasMembers(line: Line, ...names: readonly string[]): boolean {
  return names.every((name) => Object.hasOwn(line, name));
}
