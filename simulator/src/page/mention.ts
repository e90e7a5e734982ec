import { type Child, element } from './element.js';

/** Text with its mentions highlighted. */
export function withMentions(text: string): readonly Child[] {
  const pieces = text.split(/(@[\p{L}\p{N}_+-]{1,64})/u);
  return pieces.flatMap((piece, index): readonly Child[] => {
    if (piece === '') return [];
    return index % 2 === 1 ? [element('span', { class: 'mention' }, piece)] : [piece];
  });
}
