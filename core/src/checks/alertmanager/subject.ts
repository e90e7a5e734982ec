import type { AlertmanagerFacts, Written } from '../../model/alertmanager/facts.js';
import type { Base } from '../../model/alertmanager/installed.js';
import type { FixDraft } from '../../model/finding/draft.js';
import { placeAt } from '../../model/read/fields.js';
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
  readonly base: Base;
}

/** Where something is written, or the nearest thing around it that is. */
export function placeOf({ config }: Subject, { path }: Written): Place {
  return nearestPlace(config, path);
}

/** Whether a part of the configuration is known without what other values say. */
export function isAllWritten({ config, base }: Subject, ...path: readonly string[]): boolean {
  return base === 'known' || placeAt(config, ...path) !== undefined;
}

/** A problem as severe as it is certain, if it depends on what the configuration is merged over. */
export function dependingOnBase({ base }: Subject, problem: SchemaProblem): readonly SchemaProblem[] {
  if (base === 'known') return [problem];
  return base === 'unknown' ? [] : [{ ...problem, draft: { ...problem.draft, severity: 'warning' } }];
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
