import type { Position } from '#core';
import type { Place } from './place.js';

/** The command of the lenses that count references. Clients that do not implement it get lenses without an action. */
export const SHOW_REFERENCES_COMMAND = 'kubesphereDingtalk.showReferences';

/** The argument of the command. */
export interface PlaceReference {
  readonly uri: string;
  readonly position: Position;
  /** The places to show; absent: the references of the name at the position. */
  readonly places?: readonly Place[];
}
