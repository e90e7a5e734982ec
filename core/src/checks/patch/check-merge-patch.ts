import type { KindInfo } from '../../model/kinds.js';
import { STRATEGIES, strategiesIn, wholePlacesOf, withoutDirectives } from '../../model/patch/strategic-merge.js';
import type { Release } from '../../model/release/release.js';
import { unknownAt } from '../../model/unknown/unknown-at.js';
import { closest } from '../../text/closest.js';
import { listPhrase } from '../../text/list-phrase.js';
import { phrase } from '../../text/phrase.js';
import { replaceValue } from '../../yaml/edit.js';
import { type Place, rootPlace, stringAt } from '../../yaml/place.js';
import { DOCUMENT_CHECKS } from '../document-checks.js';
import type { SchemaProblem } from '../schema/check-schema.js';
import { isSureCorrection } from '../schema/is-sure-correction.js';
import { problemsOfPart } from './check-part.js';

/** The problems of a patch in the form of an object. */
export function checkMergePatch(info: KindInfo, root: Place, text: string, release: Release): readonly SchemaProblem[] {
  const part = { info, root: rootPlace(withoutDirectives(root.node)), text, isWhole: wholePlacesOf(root.node) };
  return [...strategiesIn(root).flatMap(checkStrategy), ...problemsOfPart(part, release)];
}

function checkStrategy(place: Place): readonly SchemaProblem[] {
  const written = stringAt(place) ?? '';
  if (STRATEGIES.includes(written) || unknownAt(place) !== undefined) return [];
  const suggestion = closest(written, STRATEGIES);
  const message = phrase('“{value}” is not a value of `$patch`. Use one of {values}.', {
    value: written,
    values: listPhrase(STRATEGIES),
  });
  const fixes = suggestion
    ? [
        {
          title: phrase('Change to “{value}”', { value: suggestion }),
          edits: [replaceValue(place, suggestion)],
          safe: isSureCorrection(written, suggestion),
        },
      ]
    : [];
  return [{ check: DOCUMENT_CHECKS.patchInvalid, draft: { place, message, fixes } }];
}
