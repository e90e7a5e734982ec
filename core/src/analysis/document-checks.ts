import type { RuleMeta } from '../lint/rule.js';
import { findKind, KINDS, NOTIFICATION_GROUP, SERVED_VERSION } from '../manifest/kinds.js';
import { type Place, rootPlace, setMember, stringAt } from '../manifest/place.js';
import type { SchemaProblem } from '../schema/check-schema.js';
import { closest } from '../schema/closest.js';
import { replaceValue } from '../yaml/edit.js';
import type { YamlNode } from '../yaml/node.js';

const admission = { family: 'admission', severity: 'error' } as const;

/** What keeps a document from being taken as an object at all. */
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
} as const satisfies Record<string, RuleMeta>;

/** The kind of an object of ours; or what is wrong with its `apiVersion` and `kind`. Undefined for other people's objects. */
export function identify(
  root: YamlNode,
): { readonly kind: string; readonly apiVersion: string } | SchemaProblem | undefined {
  const place = rootPlace(root);
  const apiVersion = setMember(place, 'apiVersion');
  const kind = setMember(place, 'kind');
  const version = stringAt(apiVersion) ?? '';
  const name = stringAt(kind) ?? '';
  if (findKind(version, name)) return { kind: name, apiVersion: version };
  if (!apiVersion || !version.startsWith(`${NOTIFICATION_GROUP}/`)) return undefined;
  return version === SERVED_VERSION ? unknownKind(place, kind, name) : unknownVersion(apiVersion, version);
}

function unknownVersion(apiVersion: Place, version: string): SchemaProblem {
  const short = version.slice(NOTIFICATION_GROUP.length + 1);
  const age =
    short === 'v2beta1' || short === 'v1alpha1' ? ' It was removed in version 2.5 of the notification manager.' : '';
  const message = `“${short}” is not a version that the cluster serves.${age} Write \`${SERVED_VERSION}\`, and check its fields.`;
  return {
    check: DOCUMENT_CHECKS.unknownKind,
    draft: {
      place: apiVersion,
      message,
      fixes: age === '' ? [{ title: `Use ${SERVED_VERSION}`, edits: [replaceValue(apiVersion, SERVED_VERSION)] }] : [],
    },
  };
}

function unknownKind(root: Place, kind: Place | undefined, name: string): SchemaProblem {
  const kinds = KINDS.filter(({ interest }) => interest === 'own').map((info) => info.kind);
  const list = kinds.join(', ');
  if (!kind || name === '')
    return {
      check: DOCUMENT_CHECKS.unknownKind,
      draft: { place: kind ?? root, mark: 'key', message: `“kind” is missing. It is one of ${list}.` },
    };
  const suggestion = closest(name, kinds);
  const message = `“${name}” is not a kind of ${NOTIFICATION_GROUP}. ${suggestion ? `Did you mean “${suggestion}”?` : `It is one of ${list}.`}`;
  return {
    check: DOCUMENT_CHECKS.unknownKind,
    draft: {
      place: kind,
      message,
      fixes: suggestion ? [{ title: `Change to “${suggestion}”`, edits: [replaceValue(kind, suggestion)] }] : [],
    },
  };
}
