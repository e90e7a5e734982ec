import type { RuleMeta } from '../model/finding/draft.js';
import { ALERTMANAGER_CHECKS } from './alertmanager-checks.js';
import { DOCUMENT_CHECKS } from './document-checks.js';
import { RULES } from './rules.js';
import { SCHEMA_CHECKS } from './schema/schema-checks.js';

/** All rules and checks that can report findings. */
export const CHECKS: readonly RuleMeta[] = [
  ...RULES.map(({ meta }) => meta),
  ...Object.values(SCHEMA_CHECKS),
  ...Object.values(DOCUMENT_CHECKS),
  ...Object.values(ALERTMANAGER_CHECKS),
];
