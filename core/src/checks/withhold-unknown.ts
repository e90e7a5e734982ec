import type { Draft, FixDraft } from '../model/finding/draft.js';
import { markedSpan } from '../model/finding/to-finding.js';
import { documentMayHoldPlaceholder, placeholderIn } from '../model/unknown/placeholder.js';
import { hasUnknownKey, type UnknownPart, unknownParts } from '../model/unknown/unknown-at.js';
import type { OffsetEdit } from '../yaml/edit.js';
import { items, type Place } from '../yaml/place.js';
import type { SchemaProblem } from './schema/check-schema.js';

/**
 * Leaves out the findings about the content of unknown values, and the fixes that would change one or are derived from
 * one. What is reported beside them, such as the name of a field, stays.
 *
 * @param text the text of the object's document
 */
export function withholdUnknown(
  problems: readonly SchemaProblem[],
  root: Place,
  text: string,
): readonly SchemaProblem[] {
  const parts = problems.length > 0 && documentMayHoldPlaceholder(text) ? unknownParts(root) : [];
  if (parts.length === 0) return problems;
  const unknown = [...parts].sort((one, other) => one.start - other.start);
  return problems.flatMap((problem) => {
    const { check, draft } = problem;
    // An unknown key may be the one that is missing.
    if (isAbout(draft, unknown) || hasUnknownKey(draft.place) || (draft.lacks && isOpen(draft.lacks))) return [];
    if (!draft.fixes) return [problem];
    return [{ check, draft: { ...draft, fixes: draft.fixes.filter((fix) => !touches(fix, unknown)) } }];
  });
}

/** Whether a mapping or list may have more than what is written. */
function isOpen(place: Place): boolean {
  return hasUnknownKey(place) || items(place).some(({ node }) => node.kind === 'scalar' && node.hidden !== undefined);
}

function isAbout({ place, mark, at }: Draft, unknown: readonly UnknownPart[]): boolean {
  const [start, end] = at ?? markedSpan(place, mark);
  const part = lastFrom(unknown, start);
  return part !== undefined && end <= part.end;
}

function touches({ edits }: FixDraft, unknown: readonly UnknownPart[]): boolean {
  return edits.some(
    (edit) => edit !== undefined && (overlaps(edit, unknown) || placeholderIn(edit.newText) !== undefined),
  );
}

function overlaps({ start, end }: OffsetEdit, unknown: readonly UnknownPart[]): boolean {
  const part = lastFrom(unknown, end - 1);
  return part !== undefined && start < part.end;
}

/** The last part that begins at an offset or before it. The parts are in order, and each is apart from the others. */
function lastFrom(unknown: readonly UnknownPart[], offset: number): UnknownPart | undefined {
  let [low, high] = [0, unknown.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((unknown[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return unknown[low - 1];
}
