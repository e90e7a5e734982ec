import { CONFIG_SHAPE, type FieldsShape, type Shape } from '../../model/alertmanager/config-shape.js';
import { placeholderIn } from '../../model/unknown/placeholder.js';
import { unknownAt } from '../../model/unknown/unknown-at.js';
import { closest } from '../../text/closest.js';
import { phrase } from '../../text/phrase.js';
import { renameKey } from '../../yaml/edit.js';
import { isNull, items, member, members, type Place } from '../../yaml/place.js';
import { ALERTMANAGER_CHECKS } from '../alertmanager-checks.js';
import { type SchemaProblem, wrongType } from '../schema/check-schema.js';
import { isSureCorrection } from '../schema/is-sure-correction.js';
import { rejected } from './subject.js';

/** Values that Alertmanager cannot read, because they have another type, and fields that it does not know. */
export function checkShape(config: Place): readonly SchemaProblem[] {
  return problemsOf(config, CONFIG_SHAPE);
}

function problemsOf(place: Place, shape: Shape): readonly SchemaProblem[] {
  const { node } = place;
  if (shape === 'any' || isNull(node) || unknownAt(place) !== undefined) return [];
  if (typeof shape === 'string') return checkScalar(place, shape);
  if ('list' in shape) {
    if (node.kind !== 'sequence') return wrong(place, ['array']);
    return items(place).flatMap((item) => [...checkFilled(item, shape), ...problemsOf(item, shape.list)]);
  }
  if (node.kind !== 'mapping') return wrong(place, ['object']);
  if ('texts' in shape)
    return members(place).flatMap((text) => [...checkFilled(text, shape), ...problemsOf(text, 'text')]);
  return members(place).flatMap((field) => checkField(field, shape));
}

function checkFilled(place: Place, { filled }: { readonly filled?: true }): readonly SchemaProblem[] {
  return filled && isNull(place.node) ? [rejected(place, phrase('This needs a value.'))] : [];
}

/** Numbers and booleans are texts where a text is wanted. */
function checkScalar(place: Place, shape: 'text' | 'flag' | 'count'): readonly SchemaProblem[] {
  const value = place.node.kind === 'scalar' ? place.node.value : undefined;
  if (shape === 'text') return value === undefined ? wrong(place, ['string']) : [];
  if (shape === 'flag') return typeof value === 'boolean' ? [] : wrong(place, ['boolean']);
  return typeof value === 'number' && value >= 0 ? [] : wrong(place, ['integer']);
}

function wrong(place: Place, wanted: readonly string[]): readonly SchemaProblem[] {
  const { message, fixes } = wrongType(place, wanted).draft;
  return [rejected(place, message, fixes)];
}

function checkField(place: Place, { fields, others }: FieldsShape): readonly SchemaProblem[] {
  const key = place.entry?.key ?? '';
  const shape = Object.hasOwn(fields, key) ? fields[key]?.() : undefined;
  if (shape) return problemsOf(place, shape);
  if (others || placeholderIn(key) !== undefined) return [];
  const suggestion = closest(key, Object.keys(fields));
  // It may be an integration of a later release.
  if (key.endsWith('_configs') && !(suggestion && isSureCorrection(key, suggestion))) return [];
  const message =
    suggestion === undefined
      ? phrase('Alertmanager 0.27 does not know the field “{key}”, and rejects a configuration with unknown fields.', {
          key,
        })
      : phrase(
          'Alertmanager 0.27 does not know the field “{key}”, and rejects a configuration with unknown fields. Did you mean “{suggestion}”?',
          { key, suggestion },
        );
  const isFree = suggestion !== undefined && place.parent && !member(place.parent, suggestion);
  const fixes = isFree
    ? [
        {
          title: phrase('Rename to “{name}”', { name: suggestion }),
          edits: [renameKey(place, suggestion)],
          safe: isSureCorrection(key, suggestion),
        },
      ]
    : [];
  return [{ check: ALERTMANAGER_CHECKS.unknownField, draft: { place, mark: 'key', message, fixes } }];
}
