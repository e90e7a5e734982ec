import type { ManifestTemplate } from '../../model/helm/read-manifest.js';
import type { LineIndex } from '../../text/line-index.js';
import { type NameUse, nameId } from '../names/name-use.js';
import { type DocumentAnalysis, NOTHING } from './document-analysis.js';
import { inOrder } from './in-order.js';

/**
 * One analysis for a template of a chart: what any branch says is checked, and counts as used; what alerts meet, and what
 * is looked up in other objects, is only what is certainly there.
 *
 * @param analyses one for each choice of branches; the first one stands for the object
 * @param met that of what does not depend on a block
 */
export function mergeBranches(
  analyses: readonly DocumentAnalysis[],
  met: DocumentAnalysis,
  { condition, blockAt }: Pick<ManifestTemplate, 'condition' | 'blockAt'>,
  lines: LineIndex,
): DocumentAnalysis {
  const [first = NOTHING] = analyses;
  const findings = inOrder(distinct(analyses.flatMap((analysis) => analysis.findings)));
  const items = distinct(
    analyses.flatMap((analysis) => analysis.items),
    placeOf,
  ).map((item) => {
    const block = blockAt(lines.offsetAt(item.object?.symbol.range.start ?? { line: 0, character: 0 }));
    const certain = met.items.find((other) => placeOf(other) === placeOf(item));
    return merged([item], block === undefined ? (certain ?? item) : item, condition ?? block);
  });
  return { ...merged(analyses, met, condition), ...(first.items.length > 0 && { items }), findings };
}

function merged(
  [first = NOTHING, ...others]: readonly DocumentAnalysis[],
  met: DocumentAnalysis,
  condition: string | undefined,
): DocumentAnalysis {
  const { receiver, filter, templateCalls, pipeline } = met;
  const certain = new Set(met.names.map(placeOfName));
  const all = [first, ...others];
  return {
    ...first,
    receiver,
    filter,
    templateCalls,
    references: distinct(all.flatMap(({ references }) => references)),
    messageTemplates: distinct(all.flatMap(({ messageTemplates }) => messageTemplates)),
    templateUses: distinct(all.flatMap(({ templateUses }) => templateUses)),
    templates: distinct(all.flatMap(({ templates }) => templates)),
    names: distinct(
      all.flatMap(({ names }) => names),
      placeOfName,
    ).map((use) => (certain.has(placeOfName(use)) ? use : { ...use, isConditional: true })),
    isConditional: condition !== undefined || met.object?.name !== first.object?.name,
    pipeline: condition === undefined ? pipeline : pipeline.map((facts) => ({ ...facts, condition })),
    hasUnknown: true,
  };
}

function placeOfName(use: NameUse): string {
  return JSON.stringify([nameId(use), use.role, use.range]);
}

function placeOf({ object, pipeline, rules }: DocumentAnalysis): string {
  return JSON.stringify([object?.kind, object?.symbol.range.start, object ? undefined : pipeline, rules]);
}

function distinct<Value>(values: readonly Value[], keyOf: (value: Value) => string = JSON.stringify): readonly Value[] {
  const found = new Map<string, Value>();
  for (const value of values) {
    const key = keyOf(value);
    if (!found.has(key)) found.set(key, value);
  }
  return [...found.values()];
}
