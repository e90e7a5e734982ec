import type { KindInfo } from '../../model/kinds.js';
import type { Release } from '../../model/release/release.js';
import type { Place } from '../../yaml/place.js';
import { lintObject } from '../lint-object.js';
import { checkSchema, type SchemaProblem } from '../schema/check-schema.js';
import { withholdUnknown } from '../withhold-unknown.js';

/** A part of an object, such as a patch sets it. */
export interface ObjectPart {
  readonly info: KindInfo;
  readonly root: Place;
  /** The text that its positions are in. */
  readonly text: string;
  /** Whether a place has everything that the object will have there. */
  readonly isWhole: (place: Place) => boolean;
}

/** The problems of what a part of an object says. What it leaves out is not judged: the object may have it. */
export function problemsOfPart({ info, root, text, isWhole }: ObjectPart, release: Release): readonly SchemaProblem[] {
  const problems = [...checkSchema(info, root, text), ...lintObject(info, root, text, release, { isPart: true })];
  return withholdUnknown(
    problems.filter(({ draft }) => !draft.lacks || isWhole(draft.lacks)),
    root,
    text,
  );
}
