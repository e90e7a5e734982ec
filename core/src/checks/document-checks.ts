import type { RuleMeta } from '../model/finding/draft.js';

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
  patchInvalid: {
    ...admission,
    id: 'patch-invalid',
    summary: 'Kustomize cannot apply a patch.',
    fixable: true,
  },
  generatedName: {
    id: 'generated-name',
    family: 'runtime',
    severity: 'information',
    summary: 'Kustomize renames a generated object, but not the references of this API to it.',
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
