import { setImmediate as nextRound } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { onceAtFirst, onceSettled } from '../../server/src/settled-changes.js';

/** Like the connection, handles one message for each round of the event loop. */
async function messages(count: number, handle: () => void): Promise<void> {
  for (let message = 0; message < count; message++) {
    handle();
    await nextRound();
  }
}

async function settle(): Promise<void> {
  for (let round = 0; round < 5; round++) await nextRound();
}

test('what waits for the last of many messages happens once', async () => {
  let acted = 0;
  const act = onceSettled(
    (_, handler) =>
      async (...args) =>
        handler(...args),
    'test',
    () => void acted++,
  );
  await messages(30, act);
  expect(acted).toBe(0);
  await settle();
  expect(acted).toBe(1);
  await messages(1, act);
  await settle();
  expect(acted).toBe(2);
});

test('what happens at the first of many messages happens once', async () => {
  let acted = 0;
  const act = onceAtFirst(() => acted++);
  await messages(30, act);
  expect(acted).toBe(1);
  await settle();
  await messages(2, act);
  expect(acted).toBe(2);
});
