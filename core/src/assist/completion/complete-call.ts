import { findKind } from '../../model/kinds.js';
import { textAt } from '../../model/read/fields.js';
import type { LineIndex } from '../../text/line-index.js';
import { shiftRange } from '../../text/range.js';
import { rootPlace } from '../../yaml/place.js';
import { damagedTrees } from '../damaged-trees.js';
import type { Completion } from './completion-item.js';
import { type Cursor, startOfLine } from './cursor.js';
import { namesTemplate } from './name-fields.js';
import { templateOffers } from './names.js';
import { type CompletionSources, firstOfEach } from './offer.js';

interface CallOptions {
  readonly lines: LineIndex;
  readonly cursor: Cursor;
  /** The line of the file where the document begins. */
  readonly line: number;
  readonly sources: CompletionSources;
}

/** A field whose value calls a template, up to the quote in front of its name. */
const CALL = /(?:^|[\s{,"'])(\w+)["']?\s*:\s*["']?\{\{-?\s*template\s+\\?["`]$/;

/** Completes the name in a field that calls a template: `template: '{{ template "x" . }}'`; undefined elsewhere. */
export function completeCall({ lines, cursor, line, sources }: CallOptions): readonly Completion[] | undefined {
  const { text } = lines;
  const { start, end } = cursor;
  const [, field] = CALL.exec(text.slice(startOfLine(text, start), start)) ?? [];
  if (field === undefined || !namesTemplate(field)) return undefined;
  const isOurs = damagedTrees(text).some((node) => {
    const root = rootPlace(node);
    return findKind(textAt(root, 'apiVersion'), textAt(root, 'kind')) !== undefined;
  });
  if (!isOurs) return undefined;
  const range = shiftRange(lines.rangeOf(start, end), line);
  return firstOfEach(templateOffers(sources)).map(({ value, detail }, index) => ({
    label: value,
    type: 'template',
    ...(detail && { detail }),
    insertion: [value],
    range,
    sortText: String(index).padStart(4, '0'),
  }));
}
