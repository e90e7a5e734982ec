import { expect, test } from 'vitest';
import { withCode } from '../../../client/webview/preview/with-code.js';

test.each([
  ['nothing', ['nothing']],
  ['by `a`, `b`.', ['by ', ['a'], ', ', ['b'], '.']],
  ['an open ` stays', ['an open ` stays']],
])('%s', (text, expected) => {
  expect(withCode(text).map((part) => (typeof part === 'string' ? part : part.values))).toEqual(expected);
});
