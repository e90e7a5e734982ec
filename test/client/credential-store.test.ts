import { describe, expect, it } from 'vitest';
import { credentialName } from '../../client/src/features/credentials/credential-name.js';
import { createCredentialStore } from '../../client/src/features/credentials/credential-store.js';

/** VS Code's two stores, as far as they are used here. */
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

describe('the store', () => {
  it('keeps, lists once and forgets', async () => {
    const { store, secrets } = stores();
    await store.keep('Secret/ns/robot/webhook', 'w1');
    await store.keep('Secret/ns/robot/secret', 's1');
    await store.keep('Secret/ns/robot/webhook', 'w2');
    expect(store.ids()).toEqual(['Secret/ns/robot/secret', 'Secret/ns/robot/webhook']);
    expect(await store.get('Secret/ns/robot/webhook')).toBe('w2');

    await store.forget(['Secret/ns/robot/webhook']);
    expect(store.ids()).toEqual(['Secret/ns/robot/secret']);
    expect(await store.get('Secret/ns/robot/webhook')).toBeUndefined();
    expect([...secrets.values()]).toEqual(['s1']);
  });

  it('puts no value into the state that is not encrypted', async () => {
    const { store, state } = stores();
    await store.keep('Secret/ns/robot/webhook', 'the-value');
    expect(JSON.stringify([...state])).not.toContain('the-value');
  });
});
