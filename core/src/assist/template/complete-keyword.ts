import { dialectOf } from '../../go/template/index.js';
import { phrase, renderPhrase, type Translations } from '../../text/phrase.js';
import type { Completion } from '../completion/completion-item.js';
import { END, type Insertion } from '../completion/insertion.js';
import type { LocatedTemplate } from './locate-template.js';
import { openBlocks } from './template-blocks.js';
import { templateTokens } from './template-tokens.js';

/** What follows the keyword of a block: its value, or its name and value. */
const BLOCKS: Readonly<Record<string, Insertion>> = {
  if: [' ', { stop: 1 }],
  range: [' ', { stop: 1 }],
  with: [' ', { stop: 1 }],
  define: [' "', { stop: 1 }, '"'],
  block: [' "', { stop: 1 }, '" ', { stop: 2, text: '.' }],
};

/**
 * The keywords that may begin the action at the position. A block is inserted with its end, unless the text has one too
 * many already; `end` comes first while a block is open, and says which one it ends.
 *
 * @param start the offset of the action's `{{`
 * @param typed the part of the word before the position
 * @param afterElse whether it follows `else`
 */
export function completeKeyword(
  { template: { text }, offset, release, rangeOf }: LocatedTemplate,
  start: number,
  typed: string,
  afterElse: boolean,
  translations: Translations,
): readonly Completion[] {
  const [blank = '', closing = ''] = /^([ \t]*)(-?\}\})?/.exec(text.slice(offset))?.slice(1) ?? [];
  const rest = text.slice(offset + (closing === '' ? 0 : blank.length + closing.length));
  const before = openBlocks(templateTokens(text.slice(0, start)));
  const around = openBlocks(templateTokens(text.slice(0, start) + rest));
  const innermost = before.open.at(-1);
  const isOpen = around.open.length > 0;
  const kinds = before.open.map(({ kind }) => kind);
  const word = rangeOf(offset - typed.length, offset);
  const withClosing = rangeOf(offset - typed.length, text.length - rest.length);
  const spaced = /^\{\{-?\s/.test(text.slice(start)) ? ' ' : '';

  function plain(label: string, detail?: string): Completion {
    return { label, type: 'keyword', insertion: [label], range: word, sortText: '', ...(detail && { detail }) };
  }

  function block(label: string): Completion {
    if (around.hasSurplusEnd || afterElse) return plain(label);
    const close = closing || '}}';
    const insertion = [label, ...(BLOCKS[label] ?? []), `${spaced}${close}`, END, `{{${spaced}end${spaced}}}`];
    return { label, type: 'keyword', insertion, range: withClosing, sortText: '', goesOn: label !== 'define' };
  }

  if (afterElse) return inOrder([block('if')]);
  const ends = innermost && [plain('end', headOf(innermost.heads[0]?.action))];
  const branches = innermost && /^(?:if|range|with)$/.test(innermost.kind) ? [plain('else')] : [];
  const jumps =
    kinds.includes('range') && dialectOf(release.goVersion).hasJumps ? [plain('break'), plain('continue')] : [];
  const isTop = innermost === undefined;
  const blocks = [...(isTop ? ['define'] : []), 'if', 'range', 'with', 'block'].map(block);
  const others = [...branches, ...blocks, plain('template'), ...jumps];
  return inOrder(isOpen ? [...(ends ?? []), ...others] : [...others, ...(ends ?? [])]);

  function headOf(action: { readonly start: number; readonly end: number } | undefined): string {
    const head = action ? text.slice(action.start, action.end) : '';
    return renderPhrase(phrase('ends {head}', { head }), translations);
  }
}

/** Before the functions, in their order. */
function inOrder(completions: readonly Completion[]): readonly Completion[] {
  return completions.map((completion, index) => ({ ...completion, sortText: `!${String(index).padStart(2, '0')}` }));
}
