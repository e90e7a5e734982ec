import { SERVED_VERSION } from '../../model/kind-names.js';
import { findKind } from '../../model/kinds.js';
import type { Release } from '../../model/release/release.js';
import { MANAGER_KEY } from '../../model/values/chart.js';
import { writtenManager } from '../../model/values/values-manager.js';
import type { Phrase, PhraseArgument } from '../../text/phrase.js';
import { formatPath } from '../../yaml/path.js';
import { type Place, pathOf } from '../../yaml/place.js';
import { problemsOfPart } from '../patch/check-part.js';
import type { SchemaProblem } from '../schema/check-schema.js';
import { checkOwnValues } from './check-own-values.js';

/**
 * The problems of the values of which a chart makes the NotificationManager: of its parts as far as they say something, as
 * in a patch, and of the chart's own values.
 *
 * @param values the mapping `notificationmanager`
 * @param text the text of the document
 */
export function checkManagerValues(values: Place, text: string, release: Release): readonly SchemaProblem[] {
  const info = findKind(SERVED_VERSION, 'NotificationManager');
  if (!info) return [];
  // A list replaces that of the chart, so what is in one is all that there is.
  const part = { info, root: writtenManager(values), text, isWhole: isInList };
  return [
    ...checkOwnValues(values, text, release),
    ...problemsOfPart(part, release).map(({ check, draft }) => ({
      check,
      draft: { ...draft, message: renamed(draft.message) },
    })),
  ];
}

function isInList(place: Place): boolean {
  for (let at: Place | undefined = place; at; at = at.parent) if (typeof at.step === 'number') return true;
  return false;
}

/** A path of the object as one of the document, in which the mapping may be in the text of a field of `spec`. */
export function pathInValues(path: string, values: Place): string {
  const inside = formatPath(pathOf(values));
  return path.startsWith(inside) ? path : valuesPath(path, inside);
}

function valuesPath(path: string, values: string): string {
  return path.replace(/^spec(?=[.[]|$)/, () => values);
}

/** Names the fields of the object as the values name them. */
function renamed(message: Phrase): Phrase {
  const args = Object.entries(message.args).map(([key, argument]): [string, PhraseArgument] => [
    key,
    typeof argument === 'object'
      ? renamed(argument)
      : key === 'path' && typeof argument === 'string'
        ? valuesPath(argument, MANAGER_KEY)
        : argument,
  ]);
  return { ...message, args: Object.fromEntries(args) };
}
