import type { FileUse, PatchTarget } from '../../model/kustomize/file-use.js';
import { isKustomization } from '../../model/kustomize/kustomization-names.js';
import { generatorPlaces } from '../../model/kustomize/read-generators.js';
import { inlinePatches } from '../../model/kustomize/read-kustomization.js';
import { listedObjects } from '../../model/listed-objects.js';
import { isJsonPatch } from '../../model/patch/json-patch.js';
import { holdsDirective, mayHoldDirectives } from '../../model/patch/strategic-merge.js';
import { placeAt, textAt } from '../../model/read/fields.js';
import { indexLines } from '../../text/line-index.js';
import { type Range, shiftRange } from '../../text/range.js';
import { mapScalar } from '../../yaml/map-scalar.js';
import { type Place, rootPlace } from '../../yaml/place.js';
import { readDocument } from '../../yaml/read-document.js';
import { splitStream } from '../../yaml/split-stream.js';

/** A file that something is built from. May contain credentials. */
export interface SourceText {
  readonly uri: string;
  readonly text: string;
  readonly use: FileUse;
}

/** An object, a patch or a generator among the sources, which built objects are compared with. */
export interface SourcePart {
  readonly uri: string;
  readonly form: 'object' | 'merge' | 'operations' | 'generator';
  readonly root: Place;
  /** The text that the offsets of the tree are in. */
  readonly text: string;
  /** Of operations empty: their targets tell it. */
  readonly kind: string;
  readonly name: string;
  readonly targets: readonly PatchTarget[];
  /** The range in the file of offsets in the text. */
  readonly rangeOf: (start: number, end: number) => Range;
}

/** The parts of all files, in their order. */
export function sourceParts(sources: readonly SourceText[]): readonly SourcePart[] {
  return sources.flatMap(({ uri, text, use }) => {
    let line = 0;
    return splitStream(text).flatMap((document) => {
      const first = line;
      line += document.lineBreaks;
      const lines = indexLines(document.text);
      const rangeOf = (start: number, end: number): Range => shiftRange(lines.rangeOf(start, end), first);
      return partsIn(uri, document.text, use, rangeOf);
    });
  });
}

function partsIn(uri: string, text: string, use: FileUse, rangeOf: SourcePart['rangeOf']): readonly SourcePart[] {
  const { root: node } = readDocument(text);
  if (!node) return [];
  const root = rootPlace(node);
  const common = { uri, text, rangeOf };
  if (use.kind === 'kustomization' || isKustomization(root)) return partsOfKustomization(root, common);
  const targets = use.kind === 'patch' ? use.targets : [];
  if (use.kind === 'patch' && isJsonPatch(root))
    return [{ ...common, form: 'operations', root, kind: '', name: '', targets }];
  const objects = listedObjects(root)?.map((item) => rootPlace(item.node)) ?? [root];
  return objects.map((object) => {
    const isPatch = use.kind === 'patch' || (mayHoldDirectives(text) && holdsDirective(object.node));
    const form = isPatch ? 'merge' : 'object';
    return {
      ...common,
      form,
      root: object,
      kind: textAt(object, 'kind'),
      name: textAt(object, 'metadata', 'name'),
      targets,
    };
  });
}

const GENERATED = { secretGenerator: 'Secret', configMapGenerator: 'ConfigMap' } as const;

function partsOfKustomization(
  root: Place,
  common: Pick<SourcePart, 'uri' | 'text' | 'rangeOf'>,
): readonly SourcePart[] {
  const generators = generatorPlaces(root).flatMap((place): SourcePart[] => {
    const field = place.parent?.step;
    const kind = field === 'secretGenerator' || field === 'configMapGenerator' ? GENERATED[field] : '';
    const name = placeAt(place, 'name');
    return name ? [{ ...common, form: 'generator', root: name, kind, name: textAt(place, 'name'), targets: [] }] : [];
  });
  const patches = inlinePatches(root).flatMap(({ place, target }) => {
    const map = place.node.kind === 'scalar' ? mapScalar(place.node, common.text) : undefined;
    if (!map) return [];
    const use: FileUse = { kind: 'patch', targets: target ? [target] : [] };
    let start = 0;
    return splitStream(map.text).flatMap((document) => {
      const before = start;
      start += document.text.length;
      return partsIn(common.uri, document.text, use, (from, to) =>
        common.rangeOf(
          map.toDocument(before + from),
          to > from ? map.toDocumentEnd(before + to) : map.toDocument(before + from),
        ),
      );
    });
  });
  return [...generators, ...patches];
}
