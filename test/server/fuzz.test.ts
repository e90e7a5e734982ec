import { expect, it } from 'vitest';
import { fuzzEdits } from '../soak/edits/fuzz-edits.js';

it('random edits lead to the same answers as opening the text', async () => {
  expect(await fuzzEdits({ seed: 20_260_101, count: 200 })).toEqual([]);
});
