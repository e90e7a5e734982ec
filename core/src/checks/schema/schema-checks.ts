import type { RuleMeta } from '../../model/finding/draft.js';

const admission = { family: 'admission', severity: 'error' } as const;

/** The findings of the schemas, which are the API server's own validation. */
export const SCHEMA_CHECKS = {
  unknownField: {
    ...admission,
    sometimes: ['warning'],
    id: 'unknown-field',
    summary: 'Unknown field.',
    fixes: 'mixed',
  },
  requiredField: {
    ...admission,
    id: 'required-field',
    summary: 'A required field is missing.',
    fixes: 'none',
  },
  wrongType: {
    ...admission,
    id: 'wrong-type',
    summary: 'The value does not have the field’s type.',
    fixes: 'safe',
  },
  invalidValue: {
    ...admission,
    id: 'invalid-value',
    summary: 'The value’s format is not valid for the field.',
    fixes: 'none',
  },
} as const satisfies Record<string, RuleMeta>;
