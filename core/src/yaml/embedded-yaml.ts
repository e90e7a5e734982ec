import { mapScalar, type ScalarMap } from './map-scalar.js';
import type { YamlEntry, YamlNode } from './node.js';
import type { Place } from './place.js';
import { type ReadDocument, readDamagedDocument, readDocument } from './read-document.js';
import { splitStream } from './split-stream.js';
import type { SyntaxProblem } from './syntax-problem.js';

/** YAML that is the text of a scalar. All positions are in the document around it. */
export interface EmbeddedYaml {
  /** Stands in for the scalar, so that paths lead through it. Undefined: the text is empty or cannot be read. */
  readonly root: Place | undefined;
  readonly problems: readonly SyntaxProblem[];
  /** Whether its lines are lines of the document, except for their indentation, so that an edit fits into both. */
  readonly isVerbatim: boolean;
}

/**
 * Reads the YAML in a scalar. As in a file of values, only the first document counts.
 *
 * @param source the text of the document around it
 * @param damaged reads what it can of a text with errors, such as during typing
 * @returns undefined for other values, and for a scalar whose text is elsewhere, such as an alias
 */
export function readEmbedded(place: Place, source: string, damaged = false): EmbeddedYaml | undefined {
  const { node } = place;
  const map = node.kind === 'scalar' ? mapScalar(node, source) : undefined;
  if (node.kind !== 'scalar' || !map) return undefined;
  const isVerbatim = node.style === 'block' && source[node.start] === '|';
  let start = 0;
  for (const { text } of splitStream(map.text)) {
    const { read, before } = readText(text);
    const begin = start - before;
    const at = (from: number, to: number): Span =>
      spanOf(map, Math.max(start, begin + from), Math.max(start, begin + to));
    const root = read.root ?? (damaged ? readDamagedDocument(before > 0 ? SEPARATOR + text : text) : undefined);
    const problems = read.problems.map((problem) => relocateProblem(problem, at));
    if (root || problems.length > 0)
      return { root: root && { ...place, node: relocated(root, at) }, problems, isVerbatim };
    start += text.length;
  }
  return { root: undefined, problems: [], isVerbatim };
}

/**
 * The YAML of which a scalar holds an encoded form. All its positions are those of the scalar's key, because the text
 * itself is nowhere in the document.
 */
export function readHeld(place: Place, text: string): EmbeddedYaml {
  const { node, entry } = place;
  const span = entry ? { start: entry.keyStart, end: entry.keyEnd } : { start: node.start, end: node.end };
  const at = (): Span => span;
  for (const part of splitStream(text)) {
    const { root, problems } = readText(part.text).read;
    if (root || problems.length > 0)
      return {
        root: root && { ...place, node: relocated(root, at) },
        problems: problems.map((problem) => relocateProblem(problem, at)),
        isVerbatim: false,
      };
  }
  return { root: undefined, problems: [], isVerbatim: false };
}

/** Before it, `{` begins YAML. */
const SEPARATOR = '---\n';

/** Only kubectl takes a text that begins with `{` for JSON. @returns `before`: the characters read before the text */
function readText(text: string): { readonly read: ReadDocument; readonly before: number } {
  const read = readDocument(text);
  if (read.root || !/^\s*\{/.test(text)) return { read, before: 0 };
  return { read: readDocument(SEPARATOR + text), before: SEPARATOR.length };
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Where a part of the text is in the document. */
type At = (start: number, end: number) => Span;

function spanOf(map: ScalarMap, from: number, to: number): Span {
  const start = map.toDocument(from);
  return { start, end: to > from ? map.toDocumentEnd(to) : start };
}

/** Aliased nodes stay shared, because they can expand to many. */
function relocated(root: YamlNode, at: At): YamlNode {
  const done = new Map<YamlNode, YamlNode>();
  const move = (node: YamlNode): YamlNode => {
    const moved = done.get(node) ?? moveOne(node);
    done.set(node, moved);
    return moved;
  };
  const moveOne = (node: YamlNode): YamlNode => {
    const span = at(node.start, node.end);
    if (node.kind === 'scalar') return { ...node, ...span };
    if (node.kind === 'sequence') return { ...node, ...span, items: node.items.map(move) };
    const entries = new Map(node.entries.map((entry) => [entry, moveEntry(entry)]));
    const members = new Map([...node.members].map(([key, entry]) => [key, entries.get(entry) ?? moveEntry(entry)]));
    return { ...node, ...span, entries: [...entries.values()], members };
  };
  const moveEntry = (entry: YamlEntry): YamlEntry => {
    const { start, end } = at(entry.keyStart, entry.keyEnd);
    return { ...entry, keyStart: start, keyEnd: end, value: move(entry.value) };
  };
  return move(root);
}

function relocateProblem(problem: SyntaxProblem, at: At): SyntaxProblem {
  // other readers see a text
  const { start, end, related, general: _, ...rest } = problem;
  return {
    ...rest,
    ...at(start, end),
    ...(related && { related: { ...related, ...at(related.start, related.end) } }),
  };
}
