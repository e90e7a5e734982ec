import { toFinding } from '../../model/finding/to-finding.js';
import { KINDS, type KindInfo } from '../../model/kinds.js';
import type { PatchUse } from '../../model/kustomize/file-use.js';
import { jsonOperations } from '../../model/patch/json-patch.js';
import { type Place, rootPlace } from '../../yaml/place.js';
import { readReferences } from '../names/read-references.js';
import { checkJsonPatch } from '../patch/check-json-patch.js';
import { partSetBy } from '../patch/part-set-by.js';
import { targetKinds } from '../patch/target-kinds.js';
import { templateUses } from '../template/template-uses.js';
import type { Source } from './analyse-document.js';
import { type DocumentAnalysis, NOTHING } from './document-analysis.js';
import { findReferences } from './references.js';

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
  const parts = kinds.flatMap((info) => partsOfObjects(root, info));
  return {
    ...NOTHING,
    findings,
    isPatch: true,
    names: parts.flatMap(({ part, kind }) => readReferences(part, kind, lines)),
    references: parts.flatMap(({ part }) => findReferences(part)),
    templateUses: parts.flatMap(({ part, kind }) => templateUses(kind, part)),
  };
}

/** What the operations set, in the fields around it. */
function partsOfObjects(root: Place, info: KindInfo): readonly { readonly part: Place; readonly kind: string }[] {
  return jsonOperations(root).flatMap((operation) => {
    const node = partSetBy(operation, info);
    return node ? [{ part: rootPlace(node), kind: info.kind }] : [];
  });
}
