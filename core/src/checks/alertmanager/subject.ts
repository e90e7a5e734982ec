import type { AlertmanagerFacts, Written } from '../../model/alertmanager/facts.js';
import type { FixDraft } from '../../model/finding/draft.js';
import { type Phrase, phrase } from '../../text/phrase.js';
import { nearestPlace, type Place } from '../../yaml/place.js';
import { ALERTMANAGER_CHECKS } from '../alertmanager-checks.js';
import type { SchemaProblem } from '../schema/check-schema.js';

/** An Alertmanager configuration that is checked. */
export interface Subject {
  /** What is written of it. */
  readonly config: Place;
  /** What it says after it is merged over the installed configuration. */
  readonly facts: AlertmanagerFacts;
}

/** Where something is written, or the nearest thing around it that is. */
export function placeOf({ config }: Subject, { path }: Written): Place {
  return nearestPlace(config, path);
}

/** A problem for which Alertmanager loads nothing of the configuration. */
export function rejected(place: Place, problem: Phrase, fixes: readonly FixDraft[] = []): SchemaProblem {
  return {
    check: ALERTMANAGER_CHECKS.invalid,
    draft: {
      place,
      message: phrase('{problem} Alertmanager rejects the whole configuration.', { problem }),
      fixes,
    },
  };
}
