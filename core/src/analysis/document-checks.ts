import type { RuleMeta } from '../lint/rule.js';
import { findKind, KINDS, NOTIFICATION_GROUP, SERVED_VERSION } from '../manifest/kinds.js';
import { items, member, members, type Place, rootPlace, setMember, stringAt } from '../manifest/place.js';
import type { SchemaProblem } from '../schema/check-schema.js';
import { closest } from '../schema/closest.js';
import { phrase } from '../text/phrase.js';
import { renameKey, replaceValue } from '../yaml/edit.js';
import type { YamlNode } from '../yaml/node.js';
import { misspeltVersion } from './misspelt-version.js';
import { deprecatedVersion, unknownVersion } from './unknown-version.js';

const admission = { family: 'admission', severity: 'error' } as const;

/** What keeps a document from being taken as an object at all, what is found in its comments, and between documents. */
export const DOCUMENT_CHECKS = {
  syntax: {
    ...admission,
    id: 'yaml-syntax',
    summary: 'The document is not YAML that kubectl can read.',
    fixable: false,
  },
  alias: {
    ...admission,
    id: 'yaml-alias',
    summary: 'An alias has no anchor, contains itself, or multiplies without bounds.',
    fixable: false,
  },
  value: { ...admission, id: 'yaml-value', summary: 'A key, tag or value has no form in JSON.', fixable: false },
  duplicateKey: {
    id: 'yaml-duplicate-key',
    family: 'style',
    severity: 'warning',
    summary: 'A key stands twice in a mapping; the last one counts.',
    fixable: false,
  },
  template: {
    id: 'helm-template',
    family: 'style',
    severity: 'hint',
    summary: 'The document is a template and is checked only once it is rendered.',
    fixable: false,
  },
  unknownKind: {
    ...admission,
    id: 'unknown-kind',
    summary: 'The API group has no such kind or version.',
    fixable: true,
  },
  deprecatedVersion: {
    id: 'api-version-deprecated',
    family: 'style',
    severity: 'hint',
    summary: 'The version of the API is served still, but no longer by newer notification managers.',
    fixable: true,
  },
  notAnObject: {
    ...admission,
    id: 'not-an-object',
    summary: 'The document is not one object, such as kubectl takes.',
    fixable: false,
  },
  suppression: {
    id: 'suppression-unused',
    family: 'style',
    severity: 'warning',
    summary: 'A comment that hides findings hides none, or names a rule that does not exist.',
    fixable: true,
  },
  configMissing: {
    id: 'config-missing',
    family: 'runtime',
    severity: 'hint',
    summary: 'None of the known Configs serves a receiver’s conversation.',
    fixable: false,
  },
  templateMissing: {
    id: 'template-name-unknown',
    family: 'runtime',
    severity: 'hint',
    summary: 'None of the known ConfigMaps defines a template that is called.',
    fixable: false,
  },
} as const satisfies Record<string, RuleMeta>;

/** Objects in a plain list, of which kubectl takes none; undefined for anything else. */
export function listOfObjects(root: Place): SchemaProblem | undefined {
  const ours = items(root).find((item) =>
    stringAt(setMember(item, 'apiVersion'))?.startsWith(`${NOTIFICATION_GROUP}/`),
  );
  return ours && setMember(ours, 'kind') ? notAnObject(root) : undefined;
}

export function notAnObject(root: Place): SchemaProblem {
  const message =
    root.node.kind === 'sequence'
      ? phrase(
          'kubectl takes one object a document, and this is a list. Begin each object with a line of `---`, or put them below `items` of a `kind: List`.',
        )
      : phrase('kubectl takes one object a document, and this is none.');
  return { check: DOCUMENT_CHECKS.notAnObject, draft: { place: root, message } };
}

/** The kind of an object of ours; or what there is to say of its `apiVersion` and `kind`. Undefined for other people's objects. */
export function identify(
  root: YamlNode,
  text: string,
): { readonly kind: string; readonly apiVersion: string } | readonly SchemaProblem[] | undefined {
  const place = rootPlace(root);
  const apiVersion = setMember(place, 'apiVersion');
  const kind = setMember(place, 'kind');
  const version = stringAt(apiVersion) ?? '';
  const name = stringAt(kind) ?? '';
  if (findKind(version, name)) return { kind: name, apiVersion: version };
  if (!apiVersion || !version.startsWith(`${NOTIFICATION_GROUP}/`)) {
    const draft = misspeltVersion(place);
    return draft && [{ check: DOCUMENT_CHECKS.unknownKind, draft }];
  }
  if (version === SERVED_VERSION) return [unknownKind(place, kind, name)];
  const deprecated = deprecatedVersion(place, apiVersion, version, text);
  return [
    { check: DOCUMENT_CHECKS.unknownKind, draft: unknownVersion(place, apiVersion, version, text) },
    ...(deprecated ? [{ check: DOCUMENT_CHECKS.deprecatedVersion, draft: deprecated }] : []),
  ];
}

function unknownKind(root: Place, kind: Place | undefined, name: string): SchemaProblem {
  const kinds = KINDS.filter(({ interest }) => interest === 'own').map((info) => info.kind);
  const list = kinds.join(', ');
  const miscased = kind ? undefined : members(root).find(({ entry }) => entry?.key.toLowerCase() === 'kind');
  if (miscased && !member(root, 'kind'))
    return {
      check: DOCUMENT_CHECKS.unknownKind,
      draft: {
        place: miscased,
        mark: 'key',
        message: phrase('“{key}” is not “kind”: fields are case-sensitive.', { key: miscased.entry?.key ?? '' }),
        fixes: [{ title: phrase('Rename to “{name}”', { name: 'kind' }), edits: [renameKey(miscased, 'kind')] }],
      },
    };
  if (!kind || name === '')
    return {
      check: DOCUMENT_CHECKS.unknownKind,
      draft: {
        place: kind ?? root,
        mark: 'key',
        message: phrase('“kind” is missing. It is one of {kinds}.', { kinds: list }),
      },
    };
  const suggestion = closest(name, kinds);
  const message = suggestion
    ? phrase('“{kind}” is not a kind of {group}. Did you mean “{suggestion}”?', {
        kind: name,
        group: NOTIFICATION_GROUP,
        suggestion,
      })
    : phrase('“{kind}” is not a kind of {group}. It is one of {kinds}.', {
        kind: name,
        group: NOTIFICATION_GROUP,
        kinds: list,
      });
  return {
    check: DOCUMENT_CHECKS.unknownKind,
    draft: {
      place: kind,
      message,
      fixes: suggestion
        ? [{ title: phrase('Change to “{value}”', { value: suggestion }), edits: [replaceValue(kind, suggestion)] }]
        : [],
    },
  };
}
