import { describe, expect, it } from 'vitest';
import { credentialName } from '../../client/src/features/credentials/credential-name.js';
import { createCredentialStore } from '../../client/src/features/credentials/credential-store.js';

/** VS Code's two stores, reduced to what the tests use. */
function stores() {
  const secrets = new Map<string, string>();
  const state = new Map<string, unknown>();
  const context = {
    secrets: {
      get: async (key: string) => secrets.get(key),
      store: async (key: string, value: string) => void secrets.set(key, value),
      delete: async (key: string) => void secrets.delete(key),
    },
    globalState: {
      get: <T>(key: string, fallback: T) => (state.get(key) as T | undefined) ?? fallback,
      update: async (key: string, value: unknown) => void state.set(key, value),
    },
  };
  return {
    secrets,
    state,
    store: createCredentialStore(context as unknown as Parameters<typeof createCredentialStore>[0]),
  };
}

describe('credentialName', () => {
  it.each([
    ['Secret/ns/robot/webhook', 'ns/robot/webhook'],
    ['Secret//robot/webhook', 'robot/webhook'],
    ['Secret/ns/robot/a%2Fb', 'ns/robot/a/b'],
    ['Receiver/team-a/webhook', 'Receiver team-a: webhook'],
    ['Config/%E9%92%89/appkey', 'Config 钉: appkey'],
    ['Secret/%/x', '%/x'],
  ])('%s: %s', (id, name) => expect(credentialName(id)).toBe(name));
});

const WEBHOOK = { id: 'Secret/ns/robot/webhook', field: 'webhook', host: '', workspace: 'file:///a' } as const;
const SIGNING = { id: 'Secret/ns/robot/sign', field: 'secret', host: 'h', workspace: 'file:///a' } as const;

describe('the store', () => {
  it('stores, lists and removes credentials', async () => {
    const { store, secrets } = stores();
    await store.keep(WEBHOOK, 'w1');
    await store.keep(SIGNING, 's1');
    await store.keep(WEBHOOK, 'w2');
    expect(store.list()).toMatchObject([SIGNING, WEBHOOK]);
    expect(await store.get(WEBHOOK)).toBe('w2');

    await store.forget(store.list().flatMap(({ key, id }) => (id === WEBHOOK.id ? [key] : [])));
    expect(store.list()).toMatchObject([SIGNING]);
    expect(await store.get(WEBHOOK)).toBeUndefined();
    expect([...secrets.values()]).toEqual(['s1']);
  });

  it('keeps one value for each host and workspace', async () => {
    const { store } = stores();
    const uses = [SIGNING, { ...SIGNING, host: 'other' }, { ...SIGNING, workspace: 'file:///b' }];
    for (const [index, use] of uses.entries()) await store.keep(use, `value ${index}`);
    expect(await Promise.all(uses.map((use) => store.get(use)))).toEqual(['value 0', 'value 1', 'value 2']);
    expect(await store.get({ ...SIGNING, host: 'other', workspace: 'file:///b' })).toBeUndefined();
  });

  it('keeps values out of the unencrypted state', async () => {
    const { store, state } = stores();
    await store.keep({ ...WEBHOOK, text: 'not kept' } as typeof WEBHOOK, 'the-value');
    expect(JSON.stringify([...state])).not.toMatch(/the-value|not kept/);
  });
});
