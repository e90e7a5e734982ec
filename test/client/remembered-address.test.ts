import { expect, it } from 'vitest';
import {
  rememberAddress,
  rememberedAddress,
  withoutCredentials,
} from '../../client/src/features/live-alerts/remembered-address.js';

it.each([
  ['http://localhost:9093', 'http://localhost:9093'],
  ['https://anna:seeded%20pass@am.example/prefix/', 'https://am.example/prefix'],
  ['http://am.example/?filter=a&token=seeded', 'http://am.example'],
])('%s is remembered as %s', async (address, expected) => {
  const kept = new Map<string, unknown>();
  const state = {
    keys: () => [...kept.keys()],
    get: (key: string, otherwise?: unknown) => (kept.get(key) ?? otherwise) as never,
    update: async (key: string, value: unknown) => void kept.set(key, value),
  };
  expect(rememberedAddress(state)).toBe('');
  await rememberAddress(address, state);
  expect([rememberedAddress(state), withoutCredentials(address)]).toEqual([expected, expected]);
  expect(JSON.stringify([...kept])).not.toMatch(/seeded|anna/);
});
