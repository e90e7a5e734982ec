import type { MarkdownIt } from 'markdown-it';

const OPENING = /<font(\s[^<>]*)?>/iy;
const CLOSING = /<\/font>/gi;
const COLOR = /\scolor\s*=\s*["']?(#[0-9a-f]{3,8}|[a-z]{3,30})(?![^"'\s])/i;

/**
 * `<font color="#ff0000">…</font>`, the only HTML that DingTalk's clients are known to show; it is undocumented. The
 * token `font_open` has the attribute `color`, a colour name or `#` with hexadecimal digits, if the tag has one.
 */
export function fontTags(parser: MarkdownIt): void {
  parser.inline.ruler.push('font', (state, silent) => {
    const { src, pos, posMax } = state;
    OPENING.lastIndex = pos;
    const opening = OPENING.exec(src);
    if (opening === null) return false;
    const start = pos + opening[0].length;
    CLOSING.lastIndex = start;
    const closing = CLOSING.exec(src);
    if (closing === null || closing.index + closing[0].length > posMax) return false;
    if (!silent) {
      const [, color] = COLOR.exec(opening[1] ?? '') ?? [];
      state.push('font_open', 'font', 1).attrs = color === undefined ? null : [['color', color]];
      state.pos = start;
      state.posMax = closing.index;
      parser.inline.tokenize(state);
      state.push('font_close', 'font', -1);
    }
    state.pos = closing.index + closing[0].length;
    state.posMax = posMax;
    return true;
  });
}
