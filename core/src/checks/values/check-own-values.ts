import type { Release } from '../../model/release/release.js';
import { placeholderIn } from '../../model/unknown/placeholder.js';
import { unknownAt } from '../../model/unknown/unknown-at.js';
import { IMAGE_KEYS, KNOWN_KEYS } from '../../model/values/chart.js';
import { hasField, managerFields } from '../../model/values/values-schema.js';
import { closest } from '../../text/closest.js';
import { phrase } from '../../text/phrase.js';
import { renameKey } from '../../yaml/edit.js';
import { member, members, type Place, presentMember } from '../../yaml/place.js';
import { DOCUMENT_CHECKS } from '../document-checks.js';
import { type SchemaProblem, wrongType } from '../schema/check-schema.js';
import { isSureCorrection } from '../schema/is-sure-correction.js';
import { withholdUnknown } from '../withhold-unknown.js';

/** The problems of the keys of the values, and of those values that have another form than the fields of the object. */
export function checkOwnValues(values: Place, text: string, release: Release): readonly SchemaProblem[] {
  const image = presentMember(values, 'image');
  const fields = managerFields();
  const offered = KNOWN_KEYS.filter((key) => hasField(release, key));
  return withholdUnknown(
    [
      ...members(values).flatMap((place) => checkKey(place, { known: KNOWN_KEYS, offered, fields })),
      ...(image ? checkImage(image) : []),
    ],
    values,
    text,
  );
}

/** The chart looks up its parts in the image, and cannot be rendered when it is something else. */
function checkImage(image: Place): readonly SchemaProblem[] {
  if (unknownAt(image) !== undefined) return [];
  if (image.node.kind !== 'mapping') return [wrongType(image, ['object'])];
  return members(image).flatMap((place) => checkKey(place, { known: IMAGE_KEYS, offered: IMAGE_KEYS, fields: [] }));
}

interface Keys {
  /** Those that the chart uses. */
  readonly known: readonly string[];
  /** Of these, those that the targeted release has a use for. */
  readonly offered: readonly string[];
  /** The fields of the object, of which the chart does not pass all on. */
  readonly fields: readonly string[];
}

function checkKey(place: Place, { known, offered, fields }: Keys): readonly SchemaProblem[] {
  const key = place.entry?.key ?? '';
  if (known.includes(key) || placeholderIn(key) !== undefined) return [];
  if (fields.includes(key)) return [notPassedOn(place, key)];
  const suggestion = closest(key, [...known, ...fields]);
  if (suggestion === undefined || !known.includes(suggestion)) return [];
  const isFree = offered.includes(suggestion) && place.parent && !member(place.parent, suggestion);
  const message = phrase('The chart does not use “{key}”. Did you mean “{suggestion}”?', { key, suggestion });
  const fix = {
    title: phrase('Rename to “{name}”', { name: suggestion }),
    edits: [renameKey(place, suggestion)],
    safe: isSureCorrection(key, suggestion),
  };
  return [
    {
      check: DOCUMENT_CHECKS.valueIgnored,
      draft: { place, mark: 'key', severity: 'warning', message, fixes: isFree ? [fix] : [] },
    },
  ];
}

/** What to set where the chart itself decides about a field. */
const INSTEAD: Readonly<Record<string, string>> = {
  imagePullPolicy: 'image.pullPolicy',
  sidecars: 'kubesphere.enabled',
};

function notPassedOn(place: Place, key: string): SchemaProblem {
  const instead = Object.hasOwn(INSTEAD, key) ? INSTEAD[key] : undefined;
  const message =
    instead === undefined
      ? phrase(
          'The charts of the notification manager 2.0 to 2.6 do not pass “{key}” on to the NotificationManager, and the same is assumed of others. Set the field in the NotificationManager itself, for example with `kubectl patch`.',
          { key },
        )
      : phrase(
          'The charts of the notification manager 2.0 to 2.6 do not pass “{key}” on to the NotificationManager, and the same is assumed of others. Use the value `{instead}`.',
          { key, instead },
        );
  return { check: DOCUMENT_CHECKS.valueIgnored, draft: { place, mark: 'key', message } };
}
