import stringWidth from 'string-width';
import { expect, it } from 'vitest';
import { widthOf } from '../../cli/src/terminal/width-of.js';

it.each(['', 'a: b ~', '告警', '🔥', 'e\u0301', 'a\tb', '\u001b[1ma\u001b[22m', '\u007f'])('%j', (text) => {
  expect(widthOf(text)).toBe(stringWidth(text));
});
