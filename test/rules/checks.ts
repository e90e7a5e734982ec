import { DOCUMENT_CHECKS } from '../../core/src/checks/document-checks.js';
import { RULES } from '../../core/src/checks/rules.js';
import { SCHEMA_CHECKS } from '../../core/src/checks/schema/checks.js';
import type { RuleMeta } from '../../core/src/model/finding/draft.js';

/** Everything that can be found: lint rules, and the checks of documents and schemas. */
export const CHECKS: readonly RuleMeta[] = [
  ...RULES.map(({ meta }) => meta),
  ...Object.values(SCHEMA_CHECKS),
  ...Object.values(DOCUMENT_CHECKS),
];

export const SEVERITIES = new Map(CHECKS.map(({ id, severity }) => [id, severity]));
