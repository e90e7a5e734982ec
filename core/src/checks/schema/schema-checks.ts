import type { RuleMeta } from '../../model/finding/draft.js';

const admission = { family: 'admission', severity: 'error' } as const;

/** What the schemas object to: the API server's own validation. */
export const SCHEMA_CHECKS = {
  unknownField: { ...admission, id: 'unknown-field', summary: 'The kind has no such field.', fixable: true },
  requiredField: {
    ...admission,
    id: 'required-field',
    summary: 'A field that must be there is missing.',
    fixable: false,
  },
  wrongType: {
    ...admission,
    id: 'wrong-type',
    summary: 'The value is of another type than the field takes.',
    fixable: true,
  },
  invalidValue: {
    ...admission,
    id: 'invalid-value',
    summary: 'The value is not of the form that the field takes.',
    fixable: false,
  },
} as const satisfies Record<string, RuleMeta>;
