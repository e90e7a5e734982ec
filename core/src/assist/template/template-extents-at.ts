import type { Extent } from '../../go/template/index.js';
import type { StreamDocument } from '../../yaml/split-stream.js';
import { templateBlocks } from './template-blocks.js';
import { templateTokens } from './template-tokens.js';
import { templateEntriesIn } from './used-entries.js';

/**
 * The parts of a template around an offset of a document, inner ones first: a word, its action, what is between two
 * actions of a block, and the block.
 * @returns offsets in the document; empty outside of templates
 */
export function templateExtentsAt(document: StreamDocument, offset: number): readonly Extent[] {
  const entry = templateEntriesIn(document).find(
    ({ template: { place } }) => offset > place.node.start && offset <= place.node.end,
  );
  const map = entry?.template.map();
  if (!entry || !map) return [];
  const at = map.toText(offset);
  const tokens = templateTokens(entry.template.text);
  const parts: Extent[] = tokens.filter(
    ({ kind }) => kind !== 'left-delim' && kind !== 'right-delim' && kind !== 'text',
  );
  let opened = 0;
  for (const { kind, start, end } of tokens) {
    if (kind === 'left-delim') opened = start;
    if (kind === 'right-delim') parts.push({ start: opened, end });
  }
  for (const { heads, start, end } of templateBlocks(tokens)) {
    for (const [index, { action }] of heads.slice(1).entries())
      parts.push({ start: heads[index]?.action.end ?? start, end: action.start });
    parts.push({ start, end });
  }
  return parts
    .filter(({ start, end }) => at >= start && at <= end && end > start)
    .sort((one, other) => one.end - one.start - (other.end - other.start))
    .map(({ start, end }) => ({ start: map.toDocument(start), end: map.toDocumentEnd(end) }));
}
