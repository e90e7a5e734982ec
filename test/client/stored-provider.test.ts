import { describe, expect, it } from 'vitest';
import { phrase, renderPhrase } from '#core';
import type { CredentialField, MissingCredential } from '#sender';
import type { CredentialStore, StoredCredential } from '../../client/src/features/credentials/credential-store.js';
import { storedProvider, useOf } from '../../client/src/features/credentials/stored-provider.js';

const HERE = 'file:///work/alerts';
const DINGTALK = 'oapi.dingtalk.com';

function missing(field: CredentialField, host?: string): MissingCredential {
  return {
    field,
    target: field === 'webhook' || field === 'secret' ? 'chatbot' : 'conversation',
    owner: { kind: 'Config', name: 'c' },
    reference: { kind: 'absent' },
    reason: 'not-set',
    text: phrase('It is missing.'),
    id: `Secret/ns/robot/${field}`,
    ...(host !== undefined && { host }),
  };
}

/** A store that holds one value for each use. */
function storeOf(...uses: readonly ReturnType<typeof useOf>[]): CredentialStore {
  const all: readonly StoredCredential[] = uses.map((use, index) => ({ ...use, key: `key-${index}` }));
  return {
    get: async ({ host, workspace }) => `value for ${host} in ${workspace}`,
    keep: async () => undefined,
    forget: async () => undefined,
    list: () => all,
  };
}

async function provided(store: CredentialStore, wanted: MissingCredential, workspace = HERE): Promise<string> {
  const answer = await storedProvider(store, workspace).provide(wanted);
  if (answer === undefined) return 'nothing';
  return 'value' in answer ? answer.value : renderPhrase(answer.problem);
}

describe('a stored credential', () => {
  const secret = missing('appsecret', DINGTALK);
  const store = storeOf(useOf(secret, HERE));

  it('is used for its host in its workspace', async () => {
    const { provide, usedKeys } = storedProvider(store, HERE);
    expect(await provide(secret)).toMatchObject({
      value: `value for ${DINGTALK} in ${HERE}`,
      origin: { kind: 'stored' },
    });
    expect(usedKeys).toEqual(['key-0']);
  });

  it.each<[string, MissingCredential, string, string]>([
    [
      'another host',
      missing('appsecret', 'collector.example'),
      HERE,
      `The stored value is for ${DINGTALK}, not for collector.example.`,
    ],
    ['another workspace', secret, 'file:///work/other', 'The stored value is for another workspace.'],
    ['files outside of folders', secret, '', 'The stored value is for another workspace.'],
    ['another credential', missing('appkey', DINGTALK), HERE, 'nothing'],
  ])('is not used for %s', async (_, wanted, workspace, answer) => {
    expect(await provided(store, wanted, workspace)).toBe(answer);
  });

  it('that is a webhook is bound to its workspace only, because it names its host', async () => {
    const webhook = missing('webhook');
    const kept = storeOf(useOf(webhook, HERE));
    expect(await provided(kept, webhook)).toBe(`value for  in ${HERE}`);
    expect(await provided(kept, webhook, 'file:///work/other')).toBe('The stored value is for another workspace.');
  });

  it('is stored for each host and workspace apart', async () => {
    const other = missing('appsecret', 'gateway.example');
    const both = storeOf(useOf(secret, HERE), useOf(other, HERE), useOf(secret, 'file:///else'));
    expect(await provided(both, other)).toBe(`value for gateway.example in ${HERE}`);
    expect(await provided(both, secret, 'file:///else')).toBe(`value for ${DINGTALK} in file:///else`);
  });
});
