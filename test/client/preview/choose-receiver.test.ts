import { expect, it } from 'vitest';
import { chooseReceiver } from '../../../client/src/features/preview/choose-receiver.js';

const NAMES = ['a', 'b', 'c'];
const NO_CLUES = { asked: undefined, before: undefined, now: undefined, shown: undefined };

it.each([
  ['nothing speaks', {}, 'a'],
  ['the cursor enters a receiver', { now: 'b' }, 'b'],
  ['the cursor goes to another', { before: 'a', now: 'b', shown: 'a' }, 'b'],
  ['typing in the same receiver', { before: 'a', now: 'a', shown: 'c' }, 'c'],
  ['the cursor leaves', { before: 'a', now: undefined, shown: 'c' }, 'c'],
  ['asked by name', { asked: 'b', before: undefined, now: 'a', shown: 'c' }, 'b'],
  ['asked for one that is gone', { asked: 'x', before: 'a', now: 'a', shown: 'c' }, 'c'],
  ['the shown one cannot be read', { before: 'x', now: undefined, shown: 'x' }, undefined],
  ['the shown one is renamed at the cursor', { before: 'x', now: 'b', shown: 'x' }, 'b'],
  ['the shown one is back', { before: 'c', now: 'c', shown: 'c' }, 'c'],
])('%s', (_name, clues, receiver) => expect(chooseReceiver({ ...NO_CLUES, ...clues }, NAMES)).toBe(receiver));

it('shows nothing without receivers', () => {
  expect(chooseReceiver({ ...NO_CLUES, asked: 'a' }, [])).toBeUndefined();
});
