import type { Draft, FixDraft } from '../model/finding/draft.js';
import { markedSpan } from '../model/finding/to-finding.js';
import { mayHoldPlaceholder, placeholderIn } from '../model/unknown/placeholder.js';
import { hasUnknownKey, type UnknownPart, unknownParts } from '../model/unknown/unknown-at.js';
import type { OffsetEdit } from '../yaml/edit.js';
import type { Place } from '../yaml/place.js';
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
  const unknown = problems.length > 0 && mayHoldPlaceholder(text) ? unknownParts(root) : [];
  if (unknown.length === 0) return problems;
  return problems.flatMap((problem) => {
    const { check, draft } = problem;
    // An unknown key may be the one that is missing.
    if (isAbout(draft, unknown) || hasUnknownKey(draft.place)) return [];
    if (!draft.fixes) return [problem];
    return [{ check, draft: { ...draft, fixes: draft.fixes.filter((fix) => !touches(fix, unknown)) } }];
  });
}

function isAbout({ place, mark, at }: Draft, unknown: readonly UnknownPart[]): boolean {
  const [start, end] = at ?? markedSpan(place, mark);
  return unknown.some((part) => part.start <= start && end <= part.end);
}

function touches({ edits }: FixDraft, unknown: readonly UnknownPart[]): boolean {
  return edits.some(
    (edit) => edit !== undefined && (overlaps(edit, unknown) || placeholderIn(edit.newText) !== undefined),
  );
}

function overlaps({ start, end }: OffsetEdit, unknown: readonly UnknownPart[]): boolean {
  return unknown.some((part) => part.start < end && start < part.end);
}
