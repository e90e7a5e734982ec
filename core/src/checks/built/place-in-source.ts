import { markedSpan } from '../../model/finding/to-finding.js';
import { jsonOperations, setsValue } from '../../model/patch/json-patch.js';
import { textAt } from '../../model/read/fields.js';
import { indexLines } from '../../text/line-index.js';
import type { Range } from '../../text/range.js';
import { mapScalar } from '../../yaml/map-scalar.js';
import { toJson, type YamlNode } from '../../yaml/node.js';
import type { Path } from '../../yaml/path.js';
import { items, member, members, nearestPlace, type Place, pathOf, rootPlace } from '../../yaml/place.js';
import { readDocument } from '../../yaml/read-document.js';
import type { SourcePart } from './source-parts.js';

/** A document of a build. */
export interface BuiltText {
  readonly text: string;
  /** The URI of the file that the program names as its origin; undefined: it names none. */
  readonly origin: string | undefined;
}

export interface SourcePlace {
  readonly uri: string;
  readonly range: Range;
  /** Whether the source says the same there; otherwise it is the nearest place. */
  readonly exact: boolean;
}

/** Where the text at a range of a built document is written. Undefined: no source has the object. */
export function placeInSource(
  { text, origin }: BuiltText,
  range: Range,
  parts: readonly SourcePart[],
): SourcePlace | undefined {
  const { root: node } = readDocument(text);
  if (!node) return undefined;
  const lines = indexLines(text);
  const root = rootPlace(node);
  const spot = spotAt(root, lines.offsetAt(range.start), lines.offsetAt(range.end), text);
  const fitting = fittingParts(root, origin, parts);
  const objects = fitting.filter(({ form }) => form === 'object');
  const patches = fitting.filter(({ form }) => form === 'merge' || form === 'operations').reverse();
  const isScalar = spot.place.node.kind === 'scalar';
  const path = pathOf(spot.place);
  // what a patch sets wins; a mapping is the object's, also if a patch adds to it
  const steps: readonly (readonly [readonly SourcePart[], LookUp])[] = isScalar
    ? [
        [patches, lookUp],
        [objects, lookUp],
        [patches, lookUpAppended],
      ]
    : [
        [objects, lookUp],
        [patches, lookUp],
        [patches, lookUpAppended],
      ];
  for (const [among, look] of steps)
    for (const part of among) {
      const found = look(part, path);
      if (found && (!isScalar || isSame(found.node, spot.place.node)))
        return { uri: part.uri, range: rangeIn(part, found, spot), exact: true };
    }
  const [part] = [...objects, ...fitting.filter(({ form }) => form === 'generator')];
  if (!part) return undefined;
  const near = part.form === 'object' ? nearestPlace(part.root, pathOf(spot.place)) : part.root;
  return { uri: part.uri, range: part.rangeOf(...markedSpan(near)), exact: false };
}

/** A place of the built document, and which part of it. */
interface Spot {
  readonly place: Place;
  readonly onKey: boolean;
  /** The offsets in the value of a text; undefined: all of it. */
  readonly within: readonly [number, number] | undefined;
}

function spotAt(root: Place, start: number, end: number, text: string): Spot {
  let place = root;
  for (;;) {
    const next = [...members(place), ...items(place)].find(({ node, entry }) => {
      const keyed = entry && !entry.merged && entry.keyStart <= start && start < entry.keyEnd;
      return keyed || (node.start <= start && (start < node.end || node.start === node.end));
    });
    if (!next) return { place, onKey: true, within: undefined };
    const { entry, node } = next;
    if (entry && !entry.merged && entry.keyStart <= start && start < entry.keyEnd)
      return { place: next, onKey: true, within: undefined };
    if (node.kind === 'scalar') {
      const map = mapScalar(node, text);
      const whole = start === node.start && end === node.end;
      return { place: next, onKey: false, within: map && !whole ? [map.toText(start), map.toText(end)] : undefined };
    }
    place = next;
  }
}

/** The parts that the built object may come from. Kustomize may put texts around a name. */
function fittingParts(root: Place, origin: string | undefined, parts: readonly SourcePart[]): readonly SourcePart[] {
  const [kind, name] = [textAt(root, 'kind'), textAt(root, 'metadata', 'name')];
  const named = parts.filter((part) => {
    if (part.targets.length > 0)
      return part.targets.some((target) => (target.kind === '' || target.kind === kind) && fits(target.name, name));
    return part.kind === kind && part.name !== '' && name.includes(part.name);
  });
  const sources = named.filter(({ form }) => form === 'object' || form === 'generator');
  const told = sources.filter(({ uri }) => uri === origin);
  const best = told.length > 0 ? told : sources;
  const exact = best.filter((part) => part.name === name);
  const kept = exact.length > 0 ? exact : best;
  return named.filter((part) => !sources.includes(part) || kept.includes(part));
}

/** The name of a target is an expression for the whole name, before anything is put around it. */
function fits(target: string, name: string): boolean {
  return target === '' || /[^\w.-]/.test(target) || name.includes(target);
}

type LookUp = (part: SourcePart, path: Path) => Place | undefined;

function lookUp(part: SourcePart, path: Path): Place | undefined {
  return part.form === 'operations'
    ? inOperations(part, path, (step, at) => step === String(at))
    : follow(part.root, path);
}

/** In operations that add to the end of a list, whose index is not written. */
function lookUpAppended(part: SourcePart, path: Path): Place | undefined {
  if (part.form !== 'operations') return undefined;
  return inOperations(part, path, (step, at) => step === String(at) || (step === '-' && typeof at === 'number'));
}

/** The last operation counts. */
function inOperations(
  { root }: SourcePart,
  path: Path,
  isStep: (step: string, at: string | number | undefined) => boolean,
): Place | undefined {
  for (const operation of [...jsonOperations(root)].reverse()) {
    const { steps, value } = operation;
    if (!steps || !value || !setsValue(operation) || steps.length > path.length) continue;
    const isAt = steps.every((step, index) => isStep(step, path[index]));
    const found = isAt ? follow(value, path.slice(steps.length)) : undefined;
    if (found) return found;
  }
  return undefined;
}

function follow(root: Place, path: Path): Place | undefined {
  let place: Place | undefined = root;
  for (const step of path) {
    if (!place) return undefined;
    place = typeof step === 'number' ? items(place)[step] : member(place, step);
  }
  return place;
}

function isSame(one: YamlNode, other: YamlNode): boolean {
  return JSON.stringify(toJson(one)) === JSON.stringify(toJson(other));
}

function rangeIn({ form, text, rangeOf }: SourcePart, place: Place, { onKey, within }: Spot): Range {
  // the name of a field that an operation sets is in its path
  const path =
    form === 'operations' && onKey && place.step === 'value' ? member(place.parent ?? place, 'path') : undefined;
  if (path) return rangeOf(path.node.start, path.node.end);
  const map = within && place.node.kind === 'scalar' ? mapScalar(place.node, text) : undefined;
  if (map && within)
    return rangeOf(map.toDocument(within[0]), Math.max(map.toDocument(within[0]), map.toDocument(within[1])));
  return rangeOf(...markedSpan(place, onKey ? 'key' : 'value'));
}
