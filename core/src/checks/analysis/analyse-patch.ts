import { toFinding } from '../../model/finding/to-finding.js';
import { KINDS } from '../../model/kinds.js';
import type { PatchUse } from '../../model/kustomize/file-use.js';
import type { Place } from '../../yaml/place.js';
import { checkJsonPatch } from '../patch/check-json-patch.js';
import { targetKinds } from '../patch/target-kinds.js';
import type { Source } from './analyse-document.js';
import { type DocumentAnalysis, NOTHING } from './document-analysis.js';

/** A list of operations, checked for each kind of ours that it changes. It declares nothing itself. */
export function analyseJsonPatch(
  root: Place,
  { text, lines, release }: Source,
  { targets }: PatchUse,
): DocumentAnalysis {
  const kinds = targetKinds(targets);
  // the operations on other kinds are not ours
  if (kinds.length === 0 && targets.some(({ kind }) => !KINDS.some((info) => info.kind === kind))) return NOTHING;
  const findings = checkJsonPatch(root, text, kinds, release).map(({ check, draft }) =>
    toFinding(check, draft, lines, text),
  );
  return { ...NOTHING, findings, isPatch: true };
}
