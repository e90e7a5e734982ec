import { analyseStream, findingsOf, mayHoldManifests } from '#core';
import { applyFixes } from './apply-fixes.js';
import type { LintedFile } from './linted-file.js';
import { secretsOf } from './secrets-of.js';

/** Checks a text and, with `fix`, mends what has one right answer. Other people's YAML costs almost nothing. */
export function lintText(path: string, text: string, fix: boolean): LintedFile {
  if (!mayHoldManifests(text)) return { path, text, findings: [], fixed: 0, relevant: false, secrets: [] };
  const checked = fix ? applyFixes(text) : { text, findings: findingsOf(analyseStream(text)), fixed: 0 };
  return { path, ...checked, relevant: true, secrets: checked.findings.length > 0 ? secretsOf(text) : [] };
}
