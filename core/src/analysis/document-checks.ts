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

/** Findings that prevent a document from being read as an object, and findings in comments and between documents. */
export const DOCUMENT_CHECKS = {
  syntax: {
    ...admission,
    id: 'yaml-syntax',
    summary: 'kubectl cannot parse the document as YAML.',
    fixable: false,
  },
  alias: {
    ...admission,
    id: 'yaml-alias',
    summary: 'An alias has no anchor, contains itself, or expands too far.',
    fixable: false,
  },
  value: {
    ...admission,
    id: 'yaml-value',
    summary: 'A key, tag or value cannot be converted to JSON.',
    fixable: false,
  },
  duplicateKey: {
    id: 'yaml-duplicate-key',
    family: 'style',
    severity: 'warning',
    summary: 'A mapping contains a key twice; the last one applies.',
    fixable: false,
  },
  template: {
    id: 'helm-template',
    family: 'style',
    severity: 'hint',
    summary: 'The document is a Helm template and is not checked until it is rendered.',
    fixable: false,
  },
  unknownKind: {
    ...admission,
    id: 'unknown-kind',
    summary: 'Unknown kind or version of the API group.',
    fixable: true,
  },
  deprecatedVersion: {
    id: 'api-version-deprecated',
    family: 'style',
    severity: 'hint',
    summary: 'The API version is still served, but not by newer notification managers.',
    fixable: true,
  },
  notAnObject: {
    ...admission,
    id: 'not-an-object',
    summary: 'The document is not a single Kubernetes object.',
    fixable: false,
  },
  suppression: {
    id: 'suppression-unused',
    family: 'style',
    severity: 'warning',
    summary: 'A suppression comment suppresses nothing, or names a rule that does not exist.',
    fixable: true,
  },
  configMissing: {
    id: 'config-missing',
    family: 'runtime',
    severity: 'hint',
    summary: 'No known Config applies to a receiver’s conversation.',
    fixable: false,
  },
  templateMissing: {
    id: 'template-name-unknown',
    family: 'runtime',
    severity: 'hint',
    summary: 'No known ConfigMap defines the template that is called.',
    fixable: false,
  },
} as const satisfies Record<string, RuleMeta>;

/** Objects in a plain list, which kubectl does not accept; undefined for anything else. */
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
          'Each document must be one object; this is a list. Start each object with a line of `---`, or put the objects in `items` of a `kind: List`.',
        )
      : phrase('Each document must be one object; this is not an object.');
  return { check: DOCUMENT_CHECKS.notAnObject, draft: { place: root, message } };
}

/** The kind of one of our objects, or findings on its `apiVersion` and `kind`. Undefined for other API groups. */
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
        message: phrase('“kind” is missing. Use one of {kinds}.', { kinds: list }),
      },
    };
  const suggestion = closest(name, kinds);
  const message = suggestion
    ? phrase('“{kind}” is not a kind of {group}. Did you mean “{suggestion}”?', {
        kind: name,
        group: NOTIFICATION_GROUP,
        suggestion,
      })
    : phrase('“{kind}” is not a kind of {group}. Use one of {kinds}.', {
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
