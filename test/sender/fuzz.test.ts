import { expect, it } from 'vitest';
import { fuzzSends } from '../soak/sends/fuzz-sends.js';

it('whatever a server or a proxy answers, nothing is sent twice and every outcome is true', async () => {
  const { broken, outcomes } = await fuzzSends({ seed: 20_260_101, count: 300 });
  expect(broken).toEqual([]);
  expect(Object.values(outcomes).reduce((sum, count) => sum + count, 0)).toBe(300);
});
