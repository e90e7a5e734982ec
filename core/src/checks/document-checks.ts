import type { RuleMeta } from '../model/finding/draft.js';

const admission = { family: 'admission', severity: 'error' } as const;

/** Problems that keep a document from being an object, and problems of its comments and between documents. */
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
    summary: 'An alias has no anchor, contains itself, or expands without limit.',
    fixable: false,
  },
  value: { ...admission, id: 'yaml-value', summary: 'A key, tag or value cannot be written as JSON.', fixable: false },
  duplicateKey: {
    id: 'yaml-duplicate-key',
    family: 'style',
    severity: 'warning',
    summary: 'A key occurs twice in a mapping; the last one counts.',
    fixable: false,
  },
  template: {
    id: 'helm-template',
    family: 'style',
    severity: 'hint',
    summary: 'The document is a template; only the rendered manifest can be checked.',
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
    summary: 'Newer notification managers no longer serve this API version.',
    fixable: true,
  },
  notAnObject: {
    ...admission,
    id: 'not-an-object',
    summary: 'The document is not one object, as kubectl requires.',
    fixable: false,
  },
  suppression: {
    id: 'suppression-unused',
    family: 'style',
    severity: 'warning',
    summary: 'A suppression comment suppresses nothing, or names an unknown rule.',
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
