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
  /** The counts of each of the kind's groups; empty when it has none. */
  readonly groups: readonly GroupTally[];
  /** Whether the disagreements stay within the tolerance. */
  readonly passed: boolean;
  /** At most ten, the first ones. */
  readonly disagreements: readonly Disagreement[];
}

export interface GroupTally {
  readonly name: string;
  readonly agreed: number;
  readonly total: number;
}

export async function checkRecording(path: string, name: string, kinds: readonly Kind[]): Promise<Tally> {
  let kind = kinds.find((candidate) => candidate.name === name);
  let agreed = 0;
  let total = 0;
  const disagreements: Disagreement[] = [];
  const groups = new Map<string, GroupTally>();
  for await (const line of readRecording(path)) {
    if (total === 0) kind ??= kinds.find((candidate) => candidate.recognises(line));
    total++;
    if (!kind) continue;
    const answers = answer(kind, line);
    const agrees = isDeepStrictEqual(answers.ours, answers.recorded);
    if (agrees) agreed++;
    else if (disagreements.length < SHOWN) disagreements.push({ line, ...answers });
    if (kind.group) count(groups, kind.group(line), agrees);
  }
  const tallies = [...groups.values()].sort((a, b) => a.name.localeCompare(b.name));
  const counted = tallies.length > 0 ? tallies : [{ name: '', agreed, total }];
  const passed = counted.every(
    (group) => group.total - group.agreed <= group.total * (kind?.tolerance?.[group.name] ?? 0),
  );
  return { kind: kind?.name, agreed, total, groups: tallies, passed: kind === undefined || passed, disagreements };
}

function count(groups: Map<string, GroupTally>, name: string, agrees: boolean): void {
  const { agreed, total } = groups.get(name) ?? { agreed: 0, total: 0 };
  groups.set(name, { name, agreed: agreed + (agrees ? 1 : 0), total: total + 1 });
}

/** An exception counts as a disagreement: no recording contains one. */
function answer(kind: Kind, line: Line): Answers {
  try {
    return kind.answer(line);
  } catch (error) {
    return { recorded: line, ours: `threw ${inspect(error)}` };
  }
}
