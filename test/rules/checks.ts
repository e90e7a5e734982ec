import { DOCUMENT_CHECKS } from '../../core/src/analysis/document-checks.js';
import type { RuleMeta } from '../../core/src/lint/rule.js';
import { RULES } from '../../core/src/lint/rules.js';
import { SCHEMA_CHECKS } from '../../core/src/schema/checks.js';

/** Everything that can be found: lint rules, and the checks of documents and schemas. */
export const CHECKS: readonly RuleMeta[] = [
  ...RULES.map(({ meta }) => meta),
  ...Object.values(SCHEMA_CHECKS),
  ...Object.values(DOCUMENT_CHECKS),
];

export const SEVERITIES = new Map(CHECKS.map(({ id, severity }) => [id, severity]));
