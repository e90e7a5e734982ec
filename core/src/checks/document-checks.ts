import type { RuleMeta } from '../model/finding/draft.js';

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
