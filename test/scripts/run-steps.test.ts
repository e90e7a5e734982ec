import { expect, test } from 'vitest';
import type { Counts } from '../../scripts/test/counts.mjs';
import { runSteps } from '../../scripts/test/run-steps.mjs';
import { type Step, steps } from '../../scripts/test/steps.mjs';

/** Runs steps that end one after another. @returns what began and ended, in order, and the total */
async function trace(list: readonly Partial<Step>[], { lanes = 2, failing = [] as readonly string[] } = {}) {
  const events: string[] = [];
  const run = async ({ name }: Step): Promise<Counts> => {
    events.push(`${name} begins`);
    await new Promise((resolve) => setImmediate(resolve));
    events.push(`${name} ends`);
    return failing.includes(name) ? { passed: 0, failed: 1 } : { passed: 1, failed: 0 };
  };
  const notRun = ({ name }: Step, reason: string) => events.push(`${name} not run: ${reason}`);
  const total = await runSteps(list as readonly Step[], { lanes, run, notRun });
  return { events, total };
}

test('as many steps as there are lanes run side by side', async () => {
  const list = [{ name: 'a' }, { name: 'b' }, { name: 'c' }];
  const { events, total } = await trace(list);
  expect(events).toEqual(['a begins', 'b begins', 'a ends', 'c begins', 'b ends', 'c ends']);
  expect(total).toEqual({ passed: 3, failed: 0 });
  const alone = await trace(list, { lanes: 1 });
  expect(alone.events).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends']);
});

test('a step waits for those that it needs or comes after, and others pass it', async () => {
  const { events } = await trace([
    { name: 'a' },
    { name: 'needs', needs: ['a'] },
    { name: 'after', after: ['needs'] },
    { name: 'free' },
  ]);
  expect(events.slice(0, 2)).toEqual(['a begins', 'free begins']);
  expect(events.indexOf('needs begins')).toBeGreaterThan(events.indexOf('a ends'));
  expect(events.indexOf('after begins')).toBeGreaterThan(events.indexOf('needs ends'));
});

test('a failed or skipped step stops those that need it, and only them', async () => {
  const { events, total } = await trace(
    [
      { name: 'broken' },
      { name: 'skipped', skipped: 'not here' },
      { name: 'needs both', needs: ['broken', 'skipped'] },
      { name: 'needs that', needs: ['needs both'] },
      { name: 'after', after: ['broken', 'skipped', 'needs that'] },
    ],
    { failing: ['broken'] },
  );
  expect(events.filter((event) => event.includes('not run'))).toEqual([
    'skipped not run: not here',
    'needs both not run: broken and skipped did not succeed',
    'needs that not run: needs both did not succeed',
  ]);
  expect(events.at(-1)).toBe('after ends');
  expect(total).toEqual({ passed: 1, failed: 1 });
});

test('each step of npm test names only steps that stand before it', () => {
  const names = steps.map(({ name }) => name);
  for (const [index, { needs = [], after = [] }] of steps.entries())
    for (const name of [...needs, ...after]) expect(names.indexOf(name), name).toBeLessThan(index);
});
