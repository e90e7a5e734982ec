import { expect, it } from 'vitest';
import { coalesce } from '../../../client/src/infrastructure/coalesce.js';

it('runs immediately, and once more for all calls during the run', async () => {
  const gates: (() => void)[] = [];
  const started: number[] = [];
  let call = 0;
  const request = coalesce(() => {
    started.push(call);
    return new Promise<void>((resolve) => gates.push(resolve));
  });

  for (call = 1; call <= 4; call++) request();
  call = 4;
  expect(started).toEqual([1]);

  gates.shift()?.();
  await Promise.resolve();
  expect(started).toEqual([1, 4]);

  gates.shift()?.();
  await Promise.resolve();
  await Promise.resolve();
  expect(started).toEqual([1, 4]);

  call = 5;
  request();
  expect(started).toEqual([1, 4, 5]);
});
