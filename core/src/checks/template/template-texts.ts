import { type Dialect, parse, type Tree } from '../../go/template/index.js';
import { callOf } from '../../manager/message/template-call.js';
import { unknownAt } from '../../model/unknown/unknown-at.js';
import { keepPerObject } from '../../text/keep-per-object.js';
import { mapScalar, type ScalarMap } from '../../yaml/map-scalar.js';
import type { YamlNode } from '../../yaml/node.js';
import { members, type Place, presentMember, stringAt } from '../../yaml/place.js';

/** A text in a manifest that contains templates. */
export interface TemplateText {
  readonly place: Place;
  /** The key of the ConfigMap's entry; undefined in a receiver or the manager's options. */
  readonly key: string | undefined;
  readonly text: string;
  readonly parsed: ParsedText;
  /** Undefined when the value does not match the source. */
  readonly map: () => ScalarMap | undefined;
}

export interface ParsedText {
  /** The templates; after a problem, only those before it. */
  readonly trees: readonly Tree[];
  readonly problem?: { readonly error: string; readonly start: number; readonly end: number };
}

/** The entries of a ConfigMap that look like templates. @param source the text of the document */
export function templateEntries(root: Place, source: string): readonly TemplateText[] {
  const data = presentMember(root, 'data');
  return (data ? members(data) : []).flatMap((place) => {
    const text = stringAt(place);
    return text?.includes('{{') && unknownAt(place) === undefined
      ? [templateText(place, text, source, place.entry?.key ?? '')]
      : [];
  });
}

/**
 * The template that a field of a receiver or the manager's options names or calls, as the call that the manager runs;
 * undefined when nobody can tell.
 */
export function templateCall(place: Place, source: string): TemplateText | undefined {
  const written = stringAt(place);
  if (!written || unknownAt(place) !== undefined) return undefined;
  const text = callOf(written);
  // The call that the manager writes around a name is not in the document.
  return text === written
    ? templateText(place, text, source)
    : { ...templateText(place, text, source), map: () => undefined };
}

/**
 * Reads a text as the newest Go does. Accepts every name as a function, because a rule reports unknown functions one by
 * one.
 */
export function parseText(text: string): ParsedText {
  return parsedBy(text);
}

/** The first line break inside an action of a text that the newest Go accepts, in a dialect that has none. */
export function lineBreakIn(text: string, dialect: Dialect): ParsedText['problem'] {
  return parsedBy(text, { ...dialect, hasJumps: true }).problem;
}

function parsedBy(text: string, dialect?: Dialect): ParsedText {
  const { trees, problem } = parse({ name: '', text, id: 0 }, () => true, dialect);
  const parsed = { trees: [...trees.values()] };
  if (!problem) return parsed;
  const { message, start, end } = problem;
  return { ...parsed, problem: { error: message.replace(/^template: [^:]*:\d+: (?:template: )?/, ''), start, end } };
}

function templateText(place: Place, text: string, source: string, key?: string): TemplateText {
  const { node } = place;
  return { place, key, text, parsed: parsedOf(node, text), map: () => mapOf(node, source) };
}

/** Every rule about templates asks for the same texts, and for the place of each part that it reports. */
const parsedOf = keepPerObject((_: YamlNode, text: string) => parseText(text));

const mapOf = keepPerObject((node: YamlNode, source: string) =>
  node.kind === 'scalar' ? mapScalar(node, source) : undefined,
);

/** The offsets in the document of a part of the text; undefined when they are unknown. */
export function spanOf(
  { text, map }: Pick<TemplateText, 'text' | 'map'>,
  start: number,
  end: number,
): readonly [number, number] | undefined {
  const mapped = map();
  if (!mapped) return undefined;
  // Nothing after the end can be marked, so mark the last character instead.
  const last = text.trimEnd().length;
  const from = start >= last ? Math.max(0, last - 1) : start;
  const to = Math.max(from + 1, Math.min(end, last));
  return [mapped.toDocument(from), mapped.toDocumentEnd(to)];
}
