import {
  type ApiVersion,
  kindsOf,
  NOTIFICATION_GROUP,
  OLD_VERSION,
  OWN_KINDS,
  SERVED_VERSION,
} from '../../model/kind-names.js';
import { findKind } from '../../model/kinds.js';
import { textAt } from '../../model/read/fields.js';
import type { Release } from '../../model/release/release.js';
import { hasUnknownKey, unknownAt } from '../../model/unknown/unknown-at.js';
import { closest } from '../../text/closest.js';
import { listPhrase } from '../../text/list-phrase.js';
import { phrase } from '../../text/phrase.js';
import { renameKey, replaceValue } from '../../yaml/edit.js';
import type { YamlNode } from '../../yaml/node.js';
import { items, member, members, type Place, presentMember, rootPlace } from '../../yaml/place.js';
import { DOCUMENT_CHECKS } from '../document-checks.js';
import type { SchemaProblem } from '../schema/check-schema.js';
import { isSureCorrection } from '../schema/is-sure-correction.js';
import { misspelledVersion } from './misspelled-version.js';
import { replacedChannelKind } from './replaced-kind.js';
import { deprecatedVersion, unknownVersion, unservedVersion } from './unknown-version.js';

/** Objects in a plain list, which kubectl does not accept; undefined for anything else. */
export function listOfObjects(root: Place): SchemaProblem | undefined {
  const ours = items(root).find((item) => textAt(item, 'apiVersion').startsWith(`${NOTIFICATION_GROUP}/`));
  return ours && presentMember(ours, 'kind') ? notAnObject(root) : undefined;
}

export function notAnObject(root: Place): SchemaProblem {
  const message =
    root.node.kind === 'sequence'
      ? phrase(
          'Each document must be one object; this is a list. Start each object with a line of `---`, or put the objects in `items` of a `kind: List`.',
        )
      : phrase('Each document must be one object; this is not an object.');
  return { check: DOCUMENT_CHECKS.notAnObject, draft: { place: root, message } };
}

/** The kind of one of our objects. */
interface Identity {
  readonly kind: string;
  readonly apiVersion: string;
  /** What is to say of its version. */
  readonly problems: readonly SchemaProblem[];
  /** Whether the cluster serves the version; otherwise it never looks at the fields. */
  readonly served: boolean;
}

/**
 * The kind of one of our objects, or findings on its `apiVersion` and `kind`. Undefined for other API groups, and when one
 * of them is unknown.
 */
export function identify(
  root: YamlNode,
  text: string,
  release: Release,
): Identity | readonly SchemaProblem[] | undefined {
  const place = rootPlace(root);
  const apiVersion = presentMember(place, 'apiVersion');
  const kind = presentMember(place, 'kind');
  const version = textAt(apiVersion);
  const name = textAt(kind);
  if (unknownAt(apiVersion) !== undefined || unknownAt(kind) !== undefined) return undefined;
  if (!(apiVersion && kind) && hasUnknownKey(place)) return undefined;
  const written = { version, text, release };
  if (apiVersion && findKind(version, name)) {
    const unserved = unservedVersion(place, apiVersion, written);
    const deprecated = deprecatedVersion(place, apiVersion, written);
    return {
      kind: name,
      apiVersion: version,
      served: !unserved,
      problems: [
        ...(unserved ? [{ check: DOCUMENT_CHECKS.unknownKind, draft: unserved }] : []),
        ...(deprecated ? [{ check: DOCUMENT_CHECKS.deprecatedVersion, draft: deprecated }] : []),
      ],
    };
  }
  if (!apiVersion || !version.startsWith(`${NOTIFICATION_GROUP}/`)) {
    const draft = misspelledVersion(place, release);
    return draft && [{ check: DOCUMENT_CHECKS.unknownKind, draft }];
  }
  if (version === SERVED_VERSION || (version === OLD_VERSION && !OWN_KINDS.includes(name)))
    return [unknownKind(place, kind, version)];
  return [{ check: DOCUMENT_CHECKS.unknownKind, draft: unknownVersion(place, apiVersion, written) }];
}

function unknownKind(root: Place, kind: Place | undefined, version: ApiVersion): SchemaProblem {
  const name = textAt(kind);
  const kinds = kindsOf(version);
  const list = listPhrase(kinds);
  const miscased = kind ? undefined : members(root).find(({ entry }) => entry?.key.toLowerCase() === 'kind');
  if (miscased && !member(root, 'kind'))
    return {
      check: DOCUMENT_CHECKS.unknownKind,
      draft: {
        place: miscased,
        mark: 'key',
        message: phrase('“{key}” is not “kind”: fields are case-sensitive.', { key: miscased.entry?.key ?? '' }),
        fixes: [
          { title: phrase('Rename to “{name}”', { name: 'kind' }), edits: [renameKey(miscased, 'kind')], safe: true },
        ],
      },
    };
  if (!kind || name === '')
    return {
      check: DOCUMENT_CHECKS.unknownKind,
      draft: {
        place: kind ?? root,
        mark: 'key',
        message: phrase('“kind” is missing. Use one of {kinds}.', { kinds: list }),
      },
    };
  const replacement = replacedChannelKind(name);
  const suggestion = replacement ? undefined : closest(name, kinds);
  const message =
    replacement ??
    (suggestion
      ? phrase('“{kind}” is not a kind of {group}. Did you mean “{suggestion}”?', {
          kind: name,
          group: NOTIFICATION_GROUP,
          suggestion,
        })
      : phrase('“{kind}” is not a kind of {group}. Use one of {kinds}.', {
          kind: name,
          group: NOTIFICATION_GROUP,
          kinds: list,
        }));
  return {
    check: DOCUMENT_CHECKS.unknownKind,
    draft: {
      place: kind,
      message,
      fixes: suggestion
        ? [
            {
              title: phrase('Change to “{value}”', { value: suggestion }),
              edits: [replaceValue(kind, suggestion)],
              safe: isSureCorrection(name, suggestion),
            },
          ]
        : [],
    },
  };
}
