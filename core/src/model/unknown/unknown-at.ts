import { type Place, stringAt } from '../../yaml/place.js';
import { placeholderIn, placeholderInCall, type TextUse } from './placeholder.js';

/** The placeholder that keeps a value from being known; undefined for a value that is known. */
export function unknownAt(place: Place | undefined): string | undefined {
  if (place?.node.kind === 'scalar' && place.node.hidden !== undefined)
    return placeholderIn(place.node.hidden) ?? place.node.hidden;
  const text = stringAt(place);
  // Most texts have no placeholder in any use.
  if (!place || text === undefined || placeholderIn(text) === undefined) return undefined;
  return TEMPLATES.has(place.step ?? '') ? placeholderInCall(text) : placeholderIn(text, useOf(place));
}

/** The text of a string scalar; undefined for anything else, and for a text with a placeholder. */
export function knownAt(place: Place | undefined): string | undefined {
  return unknownAt(place) === undefined ? stringAt(place) : undefined;
}

/** A part of an object, or the unknown value that stands for the whole around it. */
export function hiddenAround(whole: Place | undefined, part: Place | undefined): Place | undefined {
  return part ?? (unknownAt(whole) === undefined ? undefined : whole);
}

/** Whether a mapping has a member whose name nobody can tell. */
export function hasUnknownKey({ node }: Place): boolean {
  return node.kind === 'mapping' && node.entries.some(({ key }) => placeholderIn(key) !== undefined);
}

/** Whether a value is unknown, or any value or key below it. */
export function holdsUnknown(place: Place): boolean {
  return unknownParts(place).length > 0;
}

/** An unknown value, or the unknown name of a member. */
export interface UnknownPart {
  readonly place: Place;
  readonly placeholder: string;
  /** The offsets of the value or the name. */
  readonly start: number;
  readonly end: number;
}

/** All unknown values and names at and below a place, without those that a merge brings in. */
export function unknownParts(place: Place): readonly UnknownPart[] {
  const parts: UnknownPart[] = [];
  visitUnknown(place, parts);
  return parts;
}

function visitUnknown(place: Place, parts: UnknownPart[]): void {
  const { node } = place;
  if (node.kind === 'scalar') {
    const placeholder = unknownAt(place);
    if (placeholder !== undefined) parts.push({ place, placeholder, start: node.start, end: node.end });
    return;
  }
  if (node.kind === 'sequence') {
    for (const [step, item] of node.items.entries()) visitUnknown({ node: item, step, parent: place }, parts);
    return;
  }
  for (const entry of node.entries) {
    if (entry.merged) continue;
    const inside: Place = { node: entry.value, step: entry.key, entry, parent: place };
    const placeholder = placeholderIn(entry.key);
    // It may be the name of any member.
    if (placeholder !== undefined) parts.push({ place, placeholder, start: entry.keyStart, end: entry.keyEnd });
    visitUnknown(inside, parts);
  }
}

/** Where the manager runs a text with actions as a template; without actions, it is the name of one. */
const TEMPLATES: ReadonlySet<string | number> = new Set(['template', 'titleTemplate', 'subjectTemplate']);
const EXPRESSIONS: ReadonlySet<string | number> = new Set(['regexValue', 'regexName']);
/** The fields of a container in which Kubernetes replaces `$(NAME)` itself. */
const COMMANDS: ReadonlySet<string | number> = new Set(['args', 'command', 'env']);

function useOf(place: Place): TextUse {
  if (EXPRESSIONS.has(place.step ?? '')) return 'expression';
  let root = place;
  for (let above = place.parent; above; above = above.parent) {
    if (COMMANDS.has(above.step ?? '')) return 'command';
    root = above;
  }
  const isEntry = place.parent?.step === 'data' && place.parent.parent === root;
  const kind = isEntry && root.node.kind === 'mapping' ? root.node.members.get('kind')?.value : undefined;
  return kind?.kind === 'scalar' && kind.value === 'ConfigMap' ? 'template' : 'text';
}
