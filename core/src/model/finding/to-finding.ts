import { hideInPhrase, hideSecrets } from '../../text/hide-secrets.js';
import type { LineIndex } from '../../text/line-index.js';
import { type Phrase, renderPhrase } from '../../text/phrase.js';
import type { OffsetEdit } from '../../yaml/edit.js';
import { isJsonText, toJsonEdit } from '../../yaml/json-edit.js';
import { keepStyle } from '../../yaml/keep-style.js';
import { formatPath } from '../../yaml/path.js';
import { type Place, pathOf } from '../../yaml/place.js';
import type { Draft, FixDraft, RuleMeta } from './draft.js';
import type { Finding, Fix } from './finding.js';

/** @param text the document's text; the fixes of JSON are JSON */
export function toFinding(meta: RuleMeta, draft: Draft, lines: LineIndex, text: string): Finding {
  const [start, end] = draft.at ?? markedSpan(draft.place, draft.mark);
  return {
    code: meta.id,
    family: draft.family ?? meta.family,
    severity: draft.severity ?? meta.severity,
    ...worded(draft.message),
    range: lines.rangeOf(start, Math.max(end, start)),
    path: hideSecrets(formatPath(pathOf(draft.place))),
    fixes: (draft.fixes ?? []).flatMap((fix) => toFix(fix, meta, lines, text)),
    ...(draft.tag && { tag: draft.tag }),
    ...(draft.rejectedBy && { rejectedBy: draft.rejectedBy }),
  };
}

function toFix(fix: FixDraft, { fixes }: RuleMeta, lines: LineIndex, text: string): readonly Fix[] {
  const { title, edits, preferred = true } = fix;
  const isJson = isJsonText(text);
  const placed = edits.flatMap((edit) => {
    if (!edit) return [];
    const { start, end, newText } = isJson ? toJsonEdit(text, edit) : keepStyle(text, withLineEnds(text, edit));
    return [{ range: lines.rangeOf(start, end), newText }];
  });
  if (placed.length < edits.length) return [];
  const { message, phrase } = worded(title);
  const isSafe = fixes === 'mixed' ? fix.safe === true : fixes === 'safe';
  const safe = preferred && isSafe && !edits.some((edit) => edit && removesComment(text, edit));
  return [{ title: message, phrase, edits: placed, preferred, safe }];
}

/** The edit with the line ends of the document. */
function withLineEnds(text: string, edit: OffsetEdit): OffsetEdit {
  if (!edit.newText.includes('\n') || text[text.indexOf('\n') - 1] !== '\r') return edit;
  return { ...edit, newText: edit.newText.replaceAll(/\r?\n/g, '\r\n') };
}

/** Whether an edit takes away a comment, which says why something is as it is. */
function removesComment(text: string, { start, end, newText }: OffsetEdit): boolean {
  const comments = text.slice(start, end).match(/(?<=^|\s)#[^\r\n]*/gm) ?? [];
  return comments.some((comment) => !newText.includes(comment.trimEnd()));
}

/** The English text, and the phrase that hosts translate. Neither quotes what looks like a credential. */
export function worded(written: Phrase): Pick<Finding, 'message' | 'phrase'> {
  const phrase = hideInPhrase(written);
  return { message: renderPhrase(phrase), phrase };
}

/** The offsets to underline: a short span on the text to change. */
export function markedSpan(place: Place, mark?: 'key' | 'value'): readonly [number, number] {
  const { node, entry } = place;
  const scalar = node.kind === 'scalar' && node.end > node.start && node.style !== 'block';
  if (mark !== 'key' && (scalar || (mark === 'value' && node.kind !== 'scalar' && node.flow)))
    return [node.start, node.end];
  if (entry && !entry.merged) return [entry.keyStart, entry.keyEnd];
  if (scalar) return [node.start, node.end];
  return headOf(place);
}

/** The first key of a list item or root. */
function headOf({ node }: Place): readonly [number, number] {
  if (node.kind === 'mapping') {
    const first = node.members.get('kind') ?? node.entries[0];
    if (first && !node.flow) return [first.keyStart, first.keyEnd];
  }
  return node.kind !== 'scalar' && !node.flow ? [node.start, node.start + 1] : [node.start, node.end];
}
