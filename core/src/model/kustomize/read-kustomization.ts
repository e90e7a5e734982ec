import type { LineIndex } from '../../text/line-index.js';
import type { PlacedText } from '../../text/placed-text.js';
import { type Place, stringAt } from '../../yaml/place.js';
import { flagAt, itemsAt, placeAt, textAt } from '../read/fields.js';
import type { PatchTarget } from './file-use.js';
import type { KustomizationFacts, PatchFile } from './kustomization.js';
import { readGenerators } from './read-generators.js';

/** The fields by which a kustomization can change references to names. */
const NAME_FIELDS = ['configurations', 'crds', 'replacements', 'vars', 'transformers', 'components'] as const;

export function readKustomization(root: Place, lines: LineIndex): KustomizationFacts {
  const texts = (...names: readonly string[]): readonly PlacedText[] =>
    itemsAt(root, ...names).flatMap((place) => placedText(place, lines) ?? []);
  const hashed = !(flagAt(root, 'generatorOptions', 'disableNameSuffixHash') ?? false);
  return {
    resources: ['resources', 'bases', 'components'].flatMap((field) => texts(field)),
    patches: patchFiles(root, lines),
    generators: readGenerators(root, hashed, lines),
    namePrefix: textAt(root, 'namePrefix'),
    nameSuffix: textAt(root, 'nameSuffix'),
    configuresNames: NAME_FIELDS.some((field) => itemsAt(root, field).length > 0),
  };
}

/** A patch that is written in the kustomization itself. */
export interface InlinePatch {
  readonly place: Place;
  readonly target: PatchTarget | undefined;
}

export function inlinePatches(root: Place): readonly InlinePatch[] {
  return patchEntries(root).flatMap(({ path, patch, target }) => {
    // an entry with both is rejected; a text in a list of files is either
    const place = patch ?? (isInline(path) ? path : undefined);
    return place && stringAt(place) !== undefined ? [{ place, target }] : [];
  });
}

function patchFiles(root: Place, lines: LineIndex): readonly PatchFile[] {
  return patchEntries(root).flatMap(({ path, target }) => {
    const file = path && !isInline(path) ? placedText(path, lines) : undefined;
    return file ? [{ ...file, target }] : [];
  });
}

interface PatchEntry {
  readonly path: Place | undefined;
  readonly patch: Place | undefined;
  readonly target: PatchTarget | undefined;
}

/** Entries are mappings; those of `patchesStrategicMerge`, and of `patches` in old versions, are texts. */
function patchEntries(root: Place): readonly PatchEntry[] {
  return ['patches', 'patchesStrategicMerge', 'patchesJson6902'].flatMap((field) =>
    itemsAt(root, field).map((entry) =>
      entry.node.kind === 'scalar'
        ? { path: entry, patch: undefined, target: undefined }
        : { path: placeAt(entry, 'path'), patch: placeAt(entry, 'patch'), target: targetOf(placeAt(entry, 'target')) },
    ),
  );
}

function targetOf(target: Place | undefined): PatchTarget | undefined {
  if (!target) return undefined;
  const [group, version, kind, name] = ['group', 'version', 'kind', 'name'].map((field) => textAt(target, field));
  return { group: group ?? '', version: version ?? '', kind: kind ?? '', name: name ?? '' };
}

/** No path of a file has a line break or is a mapping. */
function isInline(place: Place | undefined): boolean {
  return /[\n{]|:\s/.test(stringAt(place) ?? '');
}

function placedText(place: Place, lines: LineIndex): PlacedText | undefined {
  const text = stringAt(place);
  return text ? { text, range: lines.rangeOf(place.node.start, place.node.end) } : undefined;
}
