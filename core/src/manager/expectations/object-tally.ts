import type { CommonFacts } from '../../model/facts.js';
import { sourcePlace } from '../pipeline/report/source-place.js';
import type { SourcePlace } from '../pipeline/report/trace.js';

/** How many objects of one kind the cases cover. */
export interface ObjectCoverage {
  /** The number of objects that count. */
  readonly total: number;
  /** Those that no case covers. */
  readonly missing: readonly UncoveredObject[];
}

export interface UncoveredObject {
  readonly name: string;
  readonly place: SourcePlace;
}

/** What counts: an object, or a rule in one. */
export interface Tallied {
  readonly uri: string;
  readonly line: number;
  readonly facts: Pick<CommonFacts, 'name' | 'range'>;
}

/** Counts objects of one kind. An object that occurs in several clusters counts once. */
export interface ObjectTally {
  /** Counts an object, and whether a case covers it. */
  note(object: Tallied | undefined, covered: boolean): void;
  covers(object: Tallied): boolean;
  coverage(): ObjectCoverage;
}

export function createObjectTally(): ObjectTally {
  const objects = new Map<string, UncoveredObject>();
  const covered = new Set<string>();
  return {
    note(object, isCovered) {
      if (!object) return;
      objects.set(keyOf(object), { name: object.facts.name, place: sourcePlace(object) });
      if (isCovered) covered.add(keyOf(object));
    },
    covers: (object) => covered.has(keyOf(object)),
    coverage: () => ({
      total: objects.size,
      missing: [...objects].flatMap(([key, object]) => (covered.has(key) ? [] : [object])),
    }),
  };
}

function keyOf({ uri, facts }: Tallied): string {
  return `${uri} ${facts.name}`;
}
