import type { RuleMeta } from '../../model/finding/draft.js';

const admission = { family: 'admission', severity: 'error' } as const;

/** The problems that the schemas find, like the API server's own validation. */
export const SCHEMA_CHECKS = {
  unknownField: { ...admission, id: 'unknown-field', summary: 'The kind has no such field.', fixable: true },
  requiredField: {
    ...admission,
    id: 'required-field',
    summary: 'A required field is missing.',
    fixable: false,
  },
  wrongType: {
    ...admission,
    id: 'wrong-type',
    summary: 'The value does not have the type that the field requires.',
    fixable: true,
  },
  invalidValue: {
    ...admission,
    id: 'invalid-value',
    summary: 'The value does not have the form that the field requires.',
    fixable: false,
  },
} as const satisfies Record<string, RuleMeta>;
