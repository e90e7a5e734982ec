import type { Finding, TextEdit } from '../../model/finding/finding.js';
import { type PatchUse, patchUse } from '../../model/kustomize/file-use.js';
import type { GeneratorContents } from '../../model/kustomize/generator-contents.js';
import { type InlinePatch, inlinePatches, readKustomization } from '../../model/kustomize/read-kustomization.js';
import { indexLines, type LineIndex } from '../../text/line-index.js';
import type { Range } from '../../text/range.js';
import { mapScalar, type ScalarMap } from '../../yaml/map-scalar.js';
import { formatPath } from '../../yaml/path.js';
import { type Place, pathOf } from '../../yaml/place.js';
import { splitStream } from '../../yaml/split-stream.js';
import { namesOfTargets } from '../names/names-of-kustomization.js';
import type { Source } from './analyse-document.js';
import { analyseGenerators } from './analyse-generators.js';
import { type DocumentAnalysis, NOTHING } from './document-analysis.js';

interface Surroundings {
  readonly files: GeneratorContents;
  /** Analyses one document of a patch. */
  readonly analyse: (text: string, use: PatchUse) => DocumentAnalysis;
}

/** The objects that it generates are its items. */
export function analyseKustomization(
  root: Place,
  { text, lines }: Source,
  { files, analyse }: Surroundings,
): DocumentAnalysis {
  const kustomization = readKustomization(root, lines);
  const parts = inlinePatches(root).flatMap((patch) => analyseInline(patch, { text, lines }, analyse));
  const references = parts.flatMap((part) => part.references);
  const messageTemplates = parts.flatMap((part) => part.messageTemplates);
  const templateUses = parts.flatMap((part) => part.templateUses);
  const names = [...parts.flatMap((part) => part.names), ...namesOfTargets(root, lines)];
  const used = references.length + messageTemplates.length + templateUses.length + names.length > 0;
  return {
    ...NOTHING,
    kustomization,
    findings: parts.flatMap(({ findings }) => findings),
    items: [
      ...(used ? [{ ...NOTHING, references, messageTemplates, templateUses, names }] : []),
      ...analyseGenerators(root, kustomization, files, { text, lines }),
    ],
  };
}

type Inline = Pick<DocumentAnalysis, 'findings' | 'references' | 'messageTemplates' | 'templateUses' | 'names'>;

/** The text of a patch in a kustomization, with the findings where they are written. */
function analyseInline(
  { place, target }: InlinePatch,
  { text, lines }: Pick<Source, 'text' | 'lines'>,
  analyse: (text: string, use: PatchUse) => DocumentAnalysis,
): readonly Inline[] {
  const map = place.node.kind === 'scalar' ? mapScalar(place.node, text) : undefined;
  if (!map) return [];
  const inside = formatPath(pathOf(place));
  const use = patchUse(target ? [target] : []);
  let start = 0;
  return splitStream(map.text).map((document) => {
    const at = { map, start, inner: indexLines(document.text), outer: lines };
    start += document.text.length;
    const { findings, references, messageTemplates, templateUses, names } = analyse(document.text, use);
    const isVerbatim = place.node.kind === 'scalar' && place.node.style === 'block';
    return {
      findings: findings.map((finding) => placedFinding(finding, inside, at)),
      references,
      messageTemplates,
      templateUses,
      names: names.map(({ style, ...name }) => ({
        ...name,
        ...(style && isVerbatim && { style }),
        range: placedRange(name.range, at),
      })),
    };
  });
}

interface Placing {
  readonly map: ScalarMap;
  /** Where the document begins in the text of the patch. */
  readonly start: number;
  readonly inner: LineIndex;
  readonly outer: LineIndex;
}

function placedFinding(finding: Finding, inside: string, at: Placing): Finding {
  const { path, range, fixes, related } = finding;
  return {
    ...finding,
    path: path === '' ? inside : `${inside}.${path}`,
    range: placedRange(range, at),
    fixes: fixes.flatMap((fix) => {
      if (!fix.edits.every(isWithinLine)) return [];
      return [{ ...fix, edits: fix.edits.map((edit) => ({ ...edit, range: placedRange(edit.range, at) })) }];
    }),
    ...(related && { related: related.map((each) => ({ ...each, range: placedRange(each.range, at) })) }),
  };
}

/** Other edits would need the indentation of the text around them. */
function isWithinLine({ range: { start, end }, newText }: TextEdit): boolean {
  return start.line === end.line && !/[\r\n]/.test(newText);
}

function placedRange({ start, end }: Range, { map, start: before, inner, outer }: Placing): Range {
  const from = before + inner.offsetAt(start);
  const to = before + inner.offsetAt(end);
  return outer.rangeOf(map.toDocument(from), to > from ? map.toDocumentEnd(to) : map.toDocument(from));
}
