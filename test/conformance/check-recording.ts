import { inspect, isDeepStrictEqual } from 'node:util';
import type { Answers, Kind, Line } from './kind.js';
import { readRecording } from './recording.js';

const SHOWN = 10;

interface Disagreement extends Answers {
  readonly line: Line;
}

export interface Tally {
  /** Undefined when no kind knows the recording. */
  readonly kind: string | undefined;
  readonly agreed: number;
  readonly total: number;
  /** The first ten. */
  readonly disagreements: readonly Disagreement[];
}

export async function checkRecording(path: string, name: string, kinds: readonly Kind[]): Promise<Tally> {
  let kind = kinds.find((candidate) => candidate.name === name);
  let agreed = 0;
  let total = 0;
  const disagreements: Disagreement[] = [];
  for await (const line of readRecording(path)) {
    if (total === 0) kind ??= kinds.find((candidate) => candidate.recognises(line));
    total++;
    if (!kind) continue;
    const answers = answer(kind, line);
    if (isDeepStrictEqual(answers.ours, answers.recorded)) agreed++;
    else if (disagreements.length < SHOWN) disagreements.push({ line, ...answers });
  }
  return { kind: kind?.name, agreed, total, disagreements };
}

/** What the product throws is its answer: a recording never holds one. */
function answer(kind: Kind, line: Line): Answers {
  try {
    return kind.answer(line);
  } catch (error) {
    return { recorded: line, ours: `threw ${inspect(error)}` };
  }
}
