import { DOCUMENT_CHECKS } from './analysis/document-checks.js';
import type { RuleMeta } from './lint/rule.js';
import { RULES } from './lint/rules.js';
import { SCHEMA_CHECKS } from './schema/checks.js';

/** Everything that can be found: lint rules, and the checks of schemas and documents. */
export const CHECKS: readonly RuleMeta[] = [
  ...RULES.map(({ meta }) => meta),
  ...Object.values(SCHEMA_CHECKS),
  ...Object.values(DOCUMENT_CHECKS),
];
