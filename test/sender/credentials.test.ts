import { describe, expect, it } from 'vitest';
import type { Credential, DingTalkConfig, DingTalkReceiver, JsonObject, ManifestObject } from '#core';
import {
  type CredentialProvider,
  type CredentialSources,
  firstOf,
  fromCluster,
  type MissingCredential,
  readSources,
  resolveTargets,
  type SuppliedCredential,
  withCredentials,
} from '#sender';
import { chooseConfig } from '../../sender/src/credentials/choose-config.js';
import { findSecretValue } from '../../sender/src/credentials/find-secret-value.js';
import { DEFAULT_LABELLING } from '../../sender/src/credentials/labelling.js';

const WEBHOOK = 'https://oapi.dingtalk.com/robot/send?access_token=t';
const text = (value: string): Credential => ({ kind: 'value', value });
const ref = (key: string, name = 's', namespace?: string): Credential => ({
  kind: 'secretKeyRef',
  name,
  key,
  ...(namespace !== undefined && { namespace }),
});
const base64 = (value: string) => Buffer.from(value).toString('base64');

function secret(body: JsonObject, namespace?: string, name = 's'): ManifestObject {
  return { apiVersion: 'v1', kind: 'Secret', name, namespace, labels: {}, value: { kind: 'Secret', ...body } };
}

function receiver(changes: Partial<DingTalkReceiver> = {}): DingTalkReceiver {
  return { name: 'desk', labels: { type: 'global' }, enabled: true, ...changes };
}

function robot(webhook: Credential, signing: Credential = { kind: 'missing' }): DingTalkReceiver {
  const extras = { keywords: [], atMobiles: [], atUsers: [], atAll: false };
  return receiver({ chatbot: { webhook, secret: signing, ...extras } });
}

function config(
  name: string,
  labels: Readonly<Record<string, string>>,
  changes: Partial<DingTalkConfig> = {},
): DingTalkConfig {
  return { name, labels, appKey: text(`key-${name}`), appSecret: text(`secret-${name}`), ...changes };
}

function typed(value: string): SuppliedCredential {
  return { value, origin: { kind: 'typed' } };
}

function sources(changes: Partial<CredentialSources> = {}): CredentialSources {
  return { configs: [], secrets: [], ...changes };
}

describe('a value in a Secret', () => {
  const two = [secret({ stringData: { k: 'in-a' } }, 'a'), secret({ stringData: { k: 'in-b' } }, 'b')];
  it.each<[string, ManifestObject[], { namespace?: string; fallback?: string }, string]>([
    ['data', [secret({ data: { k: base64('v') } })], {}, 'v'],
    ['data with line breaks', [secret({ data: { k: `${base64('vvvv')}\n` } })], {}, 'vvvv'],
    ['stringData', [secret({ stringData: { k: 'v' } })], {}, 'v'],
    ['stringData wins', [secret({ data: { k: base64('old') }, stringData: { k: 'new' } })], {}, 'new'],
    ['a line end stays', [secret({ data: { k: base64('v\n') } })], {}, 'v\n'],
    ['its own namespace', two, { namespace: 'a' }, 'in-a'],
    ['the default namespace', two, { fallback: 'a' }, 'in-a'],
    ['its own before the default', two, { namespace: 'b', fallback: 'a' }, 'in-b'],
    ['no namespace known: the last', two, {}, 'in-b'],
    ['applied twice: the last', [secret({ stringData: { k: '1' } }), secret({ stringData: { k: '2' } })], {}, '2'],
    ['a Secret without a namespace', [secret({ stringData: { k: 'v' } })], { namespace: 'a' }, 'v'],
    [
      'the namespace before none',
      [secret({ stringData: { k: 'x' } }, 'a'), secret({ stringData: { k: 'y' } })],
      { namespace: 'a' },
      'x',
    ],
  ])('%s', (_, secrets, { namespace, fallback }, value) => {
    const reference = { name: 's', key: 'k', ...(namespace !== undefined && { namespace }) };
    expect(findSecretValue(reference, secrets, fallback)).toMatchObject({ kind: 'found', value });
  });

  it.each<[string, ManifestObject[], string]>([
    ['no Secret', [], 'secret-not-found'],
    ['another name', [secret({ stringData: { k: 'v' } }, 'a', 'other')], 'secret-not-found'],
    ['a ConfigMap', [{ ...secret({ stringData: { k: 'v' } }), kind: 'ConfigMap' }], 'secret-not-found'],
    ['another namespace', [secret({ stringData: { k: 'v' } }, 'b')], 'other-namespace'],
    ['another key', [secret({ stringData: { K: 'v' } }, 'a')], 'key-not-found'],
    ['an inherited key', [secret({ stringData: {}, data: {} }, 'a')], 'key-not-found'],
    ['null', [secret({ data: { k: null } }, 'a')], 'key-not-found'],
    ['not Base64', [secret({ data: { k: 'https://x' } }, 'a')], 'not-base64'],
    ['Base64 without its end', [secret({ data: { k: 'YQ' } }, 'a')], 'not-base64'],
    ['a number', [secret({ data: { k: 5 } }, 'a')], 'not-base64'],
    ['no text', [secret({ data: { k: Buffer.from([0xff, 0xfe]).toString('base64') } }, 'a')], 'not-text'],
    ['empty data', [secret({ data: { k: '' } }, 'a')], 'empty'],
    ['empty stringData', [secret({ stringData: { k: '' } }, 'a')], 'empty'],
  ])('is missing: %s', (_, secrets, reason) => {
    expect(findSecretValue({ name: 's', key: 'k', namespace: 'a' }, secrets)).toMatchObject({
      kind: 'missing',
      reason,
    });
  });
});

describe('the config of a conversation', () => {
  const gold = config('gold', { type: 'default', tier: 'gold', priority: '5' });
  const silver = config('silver', { type: 'default', tier: 'silver', priority: '2' });
  const tin = config('tin', { type: 'default', tier: 'tin', priority: 'first' });
  const minus = config('minus', { type: 'default', priority: '-1' });
  const anna = config('anna', { type: 'tenant', user: 'anna', tier: 'own' });
  const bert = config('bert', { type: 'tenant', user: 'bert', tier: 'own' });
  const broken = config('broken', { type: 'default', priority: '0' }, { appSecret: { kind: 'missing' } });
  const all = [tin, gold, silver, anna, bert, broken];
  const tier = (value: string) => ({ matchLabels: { tier: value } });
  const tenant = { type: 'tenant', user: 'anna' };
  const invalid = { matchExpressions: [{ key: 'tier', operator: 'Equals', values: ['gold'] }] };

  it.each<[string, Partial<DingTalkReceiver>, DingTalkConfig[], string | undefined]>([
    ['global: the smallest priority', {}, all, 'silver'],
    ['a negative priority', {}, [...all, minus], 'minus'],
    ['no integer comes last', {}, [tin, gold], 'gold'],
    ['the first of equals', {}, [config('x', { type: 'default' }), config('y', { type: 'default' })], 'x'],
    ['by selector', { dingtalkConfigSelector: tier('gold') }, all, 'gold'],
    ['a selector that finds nothing', { dingtalkConfigSelector: tier('none') }, all, undefined],
    ['an invalid selector', { dingtalkConfigSelector: invalid }, all, undefined],
    ['global: not the tenants’', { dingtalkConfigSelector: tier('own') }, all, undefined],
    ['tenant: its own', { labels: tenant }, all, 'anna'],
    ['tenant: its own by selector', { labels: tenant, dingtalkConfigSelector: tier('own') }, all, 'anna'],
    ['tenant: else any default', { labels: tenant, dingtalkConfigSelector: tier('none') }, all, 'silver'],
    ['tenant with an invalid selector', { labels: tenant, dingtalkConfigSelector: invalid }, all, 'silver'],
    ['tenant without one', { labels: { ...tenant, user: 'carl' } }, all, 'silver'],
    ['both labels: global', { labels: { type: 'global', user: 'anna' } }, all, 'silver'],
    ['none at all', {}, [], undefined],
    ['only a broken one', {}, [broken], undefined],
  ])('%s', (_, changes, configs, name) => {
    expect(chooseConfig(receiver(changes), configs, DEFAULT_LABELLING)?.name).toBe(name);
  });

  it('by another labelling', () => {
    const labelling = {
      global: { scope: 'all' },
      tenant: { scope: 'team' },
      tenantKey: 'team',
      isDefaultConfig: ({ scope }: Readonly<Record<string, string>>) => scope === 'base',
    };
    const configs = [config('base', { scope: 'base' }), config('red', { scope: 'team', team: 'red' })];
    expect(chooseConfig(receiver({ labels: { scope: 'team', team: 'red' } }), configs, labelling)?.name).toBe('red');
    expect(chooseConfig(receiver({ labels: { scope: 'all' } }), configs, labelling)?.name).toBe('base');
  });
});

describe('targets', () => {
  it('a chatbot from the manifest', () => {
    expect(resolveTargets(robot(text(WEBHOOK), text('SECx')), sources())).toEqual({
      targets: [{ kind: 'chatbot', webhook: WEBHOOK, secret: 'SECx' }],
      missing: [],
      origins: [
        { field: 'webhook', origin: { kind: 'manifest' } },
        { field: 'secret', origin: { kind: 'manifest' } },
      ],
      notes: [],
    });
  });

  it('a chatbot without signatures', () => {
    expect(resolveTargets(robot(text(WEBHOOK)), sources()).targets).toEqual([{ kind: 'chatbot', webhook: WEBHOOK }]);
  });

  it('both, from Secrets', () => {
    const wanted = { ...robot(ref('hook'), ref('sign')), conversation: { chatIds: ['chat1'] } };
    const app = { appKey: ref('key'), appSecret: ref('secret') };
    const secrets = [
      secret({ data: { hook: base64(WEBHOOK), sign: base64('SECx\n'), key: base64('k'), secret: base64('s') } }),
    ];
    const resolved = resolveTargets(wanted, sources({ secrets, configs: [config('c', { type: 'default' }, app)] }));
    expect(resolved.targets).toEqual([
      { kind: 'chatbot', webhook: WEBHOOK, secret: 'SECx\n' },
      { kind: 'conversation', appKey: 'k', appSecret: 's', chatIds: ['chat1'] },
    ]);
    expect(resolved.missing).toEqual([]);
    expect(resolved.notes).toHaveLength(2);
  });

  it.each<[string, DingTalkReceiver, Partial<CredentialSources>, Partial<MissingCredential>[]]>([
    [
      'the webhook is not set',
      robot({ kind: 'missing' }),
      {},
      [{ field: 'webhook', reason: 'not-set', id: 'Receiver/desk/webhook' }],
    ],
    ['the webhook is empty', robot(text('')), {}, [{ field: 'webhook', reason: 'empty' }]],
    [
      'both are in a Secret elsewhere',
      robot(ref('hook', 's', 'ns'), ref('sign', 's', 'ns')),
      {},
      [
        { field: 'webhook', reason: 'secret-not-found', id: 'Secret/ns/s/hook' },
        { field: 'secret', reason: 'secret-not-found', id: 'Secret/ns/s/sign' },
      ],
    ],
    [
      'no config',
      receiver({ conversation: { chatIds: ['chat1'] } }),
      {},
      [
        { field: 'appkey', reason: 'not-set', owner: { kind: 'Receiver', name: 'desk' } },
        { field: 'appsecret', reason: 'not-set' },
      ],
    ],
    [
      'the config’s secret',
      receiver({ conversation: { chatIds: ['chat1'] } }),
      { configs: [config('c', { type: 'default' }, { appSecret: ref('k') })] },
      [{ field: 'appsecret', reason: 'secret-not-found', owner: { kind: 'Config', name: 'c' } }],
    ],
  ])('missing: %s', (_, wanted, changes, missing) => {
    const resolved = resolveTargets(wanted, sources(changes));
    expect(resolved.targets).toEqual([]);
    expect(resolved.missing).toMatchObject(missing);
    expect(resolved.missing).toHaveLength(missing.length);
  });

  it.each<[string, DingTalkReceiver, number]>([
    ['nothing to note', robot(text(WEBHOOK)), 0],
    ['switched off', { ...robot(text(WEBHOOK)), enabled: false }, 1],
    ['ignored by its labels', { ...robot(text(WEBHOOK)), labels: {} }, 1],
    ['a tenant without a name', { ...robot(text(WEBHOOK)), labels: { type: 'tenant' } }, 1],
    ['no target', receiver(), 1],
    ['no chat ids', receiver({ conversation: { chatIds: [] } }), 1],
    ['a secret that ends in a line end', robot(text(WEBHOOK), text('SECx\n')), 1],
    ['no config', receiver({ conversation: { chatIds: ['chat1'] } }), 1],
  ])('notes: %s', (_, wanted, count) => {
    expect(resolveTargets(wanted, sources()).notes).toHaveLength(count);
  });

  it('notes a wrong key, which the manager does not complain about', () => {
    const secrets = [secret({ stringData: { Sign: 'SECx' } })];
    const { notes, missing } = resolveTargets(robot(text(WEBHOOK), ref('sign')), sources({ secrets }));
    expect(missing).toMatchObject([{ field: 'secret', reason: 'key-not-found' }]);
    expect(notes).toHaveLength(1);
  });

  it('tells nothing secret but in the targets', () => {
    const secrets = [secret({ stringData: { hook: 'hidden-hook', sign: 'hidden-sign\n' } })];
    const wanted = { ...robot(ref('hook'), ref('sign')), conversation: { chatIds: ['chat1'] } };
    const app = { appKey: text('hidden-key'), appSecret: ref('none') };
    const { missing, notes } = resolveTargets(
      wanted,
      sources({ secrets, configs: [config('c', { type: 'default' }, app)] }),
    );
    expect(missing).toHaveLength(1);
    expect(JSON.stringify({ missing, notes })).not.toContain('hidden');
  });
});

describe('asking', () => {
  const wanted = { ...robot(ref('hook'), ref('sign')), conversation: { chatIds: ['chat1'] } };
  function provider(answers: Readonly<Record<string, string>>) {
    const asked: string[] = [];
    return {
      asked,
      ask: async ({ id }: MissingCredential) => {
        asked.push(id);
        const value = answers[id];
        return value === undefined ? undefined : typed(value);
      },
    };
  }

  it('for everything that is missing, once', async () => {
    const { asked, ask } = provider({
      'Secret//s/hook': WEBHOOK,
      'Secret//s/sign': 'SECx',
      'Receiver/desk/appkey': 'k',
      'Receiver/desk/appsecret': 's',
    });
    const resolved = await withCredentials(wanted, sources(), ask);
    expect(resolved.targets).toEqual([
      { kind: 'chatbot', webhook: WEBHOOK, secret: 'SECx' },
      { kind: 'conversation', appKey: 'k', appSecret: 's', chatIds: ['chat1'] },
    ]);
    expect(resolved.missing).toEqual([]);
    expect(asked).toEqual(['Secret//s/hook', 'Secret//s/sign', 'Receiver/desk/appkey', 'Receiver/desk/appsecret']);
  });

  it('and keeps what is known nowhere as missing', async () => {
    const { ask } = provider({ 'Secret//s/hook': WEBHOOK, 'Receiver/desk/appkey': 'k' });
    const resolved = await withCredentials(wanted, sources(), ask);
    expect(resolved.targets).toEqual([]);
    expect(resolved.missing.map(({ field }) => field)).toEqual(['secret', 'appsecret']);
  });

  it('takes an empty signing secret as “none”, and nothing else empty', async () => {
    const { ask } = provider({ 'Secret//s/hook': WEBHOOK, 'Secret//s/sign': '', 'Receiver/desk/appkey': '' });
    const resolved = await withCredentials(wanted, sources(), ask);
    expect(resolved.targets).toEqual([{ kind: 'chatbot', webhook: WEBHOOK }]);
    expect(resolved.missing.map(({ field }) => field)).toEqual(['appkey', 'appsecret']);
  });

  it('not for what is supplied, and once for what is shared', async () => {
    const { asked, ask } = provider({ 'Secret//s/both': 'x' });
    const supplied = new Map([
      ['Receiver/desk/appkey', typed('k')],
      ['Receiver/desk/appsecret', typed('s')],
    ]);
    const shared = { ...wanted, ...robot(ref('both'), ref('both')), conversation: { chatIds: ['chat1'] } };
    const resolved = await withCredentials(shared, sources({ supplied }), ask);
    expect(resolved.targets).toHaveLength(2);
    expect(asked).toEqual(['Secret//s/both']);
  });

  it('rejects when the provider does', async () => {
    await expect(withCredentials(wanted, sources(), () => Promise.reject(new Error('closed')))).rejects.toThrow(
      'closed',
    );
  });
});

describe('what the NotificationManager says', () => {
  const manager: ManifestObject = {
    apiVersion: 'notification.kubesphere.io/v2beta2',
    kind: 'NotificationManager',
    name: 'notification-manager',
    namespace: undefined,
    labels: {},
    value: {
      spec: {
        defaultSecretNamespace: 'alerts',
        defaultConfigSelector: { matchLabels: { level: 'base' } },
        receivers: {
          tenantKey: 'owner',
          globalReceiverSelector: { matchLabels: { level: 'all' } },
          tenantReceiverSelector: { matchLabels: { level: 'own' } },
        },
      },
    },
  };

  it('takes the place of what KubeSphere installs', () => {
    expect(readSources([manager])).toMatchObject({
      defaultNamespace: 'alerts',
      labelling: {
        global: { level: 'all' },
        tenant: { level: 'own' },
        tenantKey: 'owner',
      },
    });
    const { labelling } = readSources([manager]);
    expect([{ level: 'base' }, { level: 'own' }].map((labels) => labelling?.isDefaultConfig(labels))).toEqual([
      true,
      false,
    ]);
  });

  it('decides which Secret is meant', () => {
    const sources = readSources([manager, secret({ stringData: { k: WEBHOOK } }, 'elsewhere')]);
    expect(resolveTargets(robot(ref('k')), sources).missing).toMatchObject([{ reason: 'other-namespace' }]);
  });

  it('is the usual where there is none', () => {
    expect(readSources([])).toEqual({ configs: [], secrets: [] });
  });
});

describe('the order of the sources', () => {
  const reference = robot(ref('hook', 's', 'ns'));
  const own = secret({ stringData: { hook: WEBHOOK } });
  const other = secret({ stringData: { hook: 'https://other.example' } }, 'ns');
  const files = new Map([[other, 'other.yaml']]);
  const stored: CredentialProvider = async () => ({ value: 'https://stored.example', origin: { kind: 'stored' } });
  const read = async (secrets: CredentialSources, provider: CredentialProvider = async () => undefined) => {
    const { targets, origins, notes, missing } = await withCredentials(reference, secrets, provider);
    const [target] = targets;
    return { webhook: target?.kind === 'chatbot' ? target.webhook : undefined, origins, notes, missing };
  };

  it.each<[string, CredentialSources, string, object, number]>([
    ['the same file before the workspace', readSources([own], [other], files), WEBHOOK, { kind: 'secret' }, 0],
    [
      'the workspace before the store',
      readSources([], [other], files),
      'https://other.example',
      { kind: 'secret', file: 'other.yaml', namespace: 'ns', name: 's', key: 'hook' },
      0,
    ],
    ['the store last', readSources([], []), 'https://stored.example', { kind: 'stored' }, 0],
    [
      'the workspace when the same file has another key, and says so',
      readSources([secret({ stringData: { Hook: WEBHOOK } })], [other], files),
      'https://other.example',
      { kind: 'secret', file: 'other.yaml' },
      2,
    ],
    [
      'the store when Base64 is wrong, and says so',
      readSources([secret({ data: { hook: WEBHOOK } })]),
      'https://stored.example',
      { kind: 'stored' },
      1,
    ],
  ])('%s', async (_, secrets, webhook, origin, notes) => {
    const found = await read(secrets, stored);
    expect(found.webhook).toBe(webhook);
    expect(found.origins).toMatchObject([{ field: 'webhook', origin }]);
    expect(found.notes).toHaveLength(notes);
  });

  it('hands a failure on to the next one, and reports the last', async () => {
    const heard: string[] = [];
    const failing: CredentialProvider = async () => ({ problem: { template: 'Forbidden.', args: {} } });
    const silent: CredentialProvider = async ({ text }) => {
      heard.push(text.template);
      return undefined;
    };
    const { missing } = await read(
      sources(),
      firstOf(async () => undefined, failing, silent),
    );
    expect(heard).toEqual(['Forbidden.']);
    expect(missing).toMatchObject([{ reason: 'secret-not-found', text: { template: 'Forbidden.' } }]);
  });
});

describe('from a cluster', () => {
  const context = { context: 'prod', namespace: 'fallback' };
  function cluster(secrets: Readonly<Record<string, ManifestObject>>) {
    const asked: string[] = [];
    const provider = fromCluster({
      ...context,
      async readSecret(namespace, name) {
        asked.push(`${namespace}/${name}`);
        return secrets[`${namespace}/${name}`] ?? { problem: { template: 'Not there.', args: {} } };
      },
    });
    return { asked, provider };
  }
  const both = secret({ data: { hook: base64(WEBHOOK), sign: base64('SECx') } }, 'ns');

  it('reads each Secret once, and just those that are named', async () => {
    const { asked, provider } = cluster({ 'ns/s': both });
    const resolved = await withCredentials(robot(ref('hook', 's', 'ns'), ref('sign', 's', 'ns')), sources(), provider);
    expect(asked).toEqual(['ns/s']);
    expect(resolved.targets).toEqual([{ kind: 'chatbot', webhook: WEBHOOK, secret: 'SECx' }]);
    expect(resolved.origins).toMatchObject([
      { field: 'webhook', origin: { kind: 'cluster', context: 'prod', namespace: 'ns', name: 's', key: 'hook' } },
      { field: 'secret' },
    ]);
  });

  it.each<[string, DingTalkReceiver, string[], string]>([
    ['its own namespace without one', robot(ref('hook')), ['fallback/s'], 'Not there.'],
    ['a wrong key', robot(ref('none', 's', 'ns')), ['ns/s'], 'Secret “{name}” has no key “{key}”. It has {keys}.'],
    ['nothing without a reference', robot({ kind: 'missing' }), [], '{kind} “{name}” sets no {field}.'],
  ])('%s', async (_, wanted, asked, text) => {
    const reader = cluster({ 'ns/s': both });
    const { missing } = await withCredentials(wanted, sources(), reader.provider);
    expect(reader.asked).toEqual(asked);
    expect(missing).toMatchObject([{ text: { template: text } }]);
  });
});

describe('what is said of a value before it is sent', () => {
  it.each<[string, Credential, Credential, number]>([
    ['fine', text(WEBHOOK), text('SECx'), 0],
    ['a webhook with a line end', text(`${WEBHOOK}\n`), text('SECx'), 1],
    ['a webhook with a blank before', text(` ${WEBHOOK}`), text('SECx'), 1],
    ['Base64 twice', text(base64(WEBHOOK)), text('SECx'), 1],
    ['a secret in Base64 twice', text(WEBHOOK), text(base64('SECret')), 1],
    ['both', text(`${WEBHOOK}\r\n`), text('SECx '), 2],
  ])('%s', (_, webhook, signing, count) => {
    const { notes } = resolveTargets(robot(webhook, signing), sources());
    expect(notes).toHaveLength(count);
    expect(JSON.stringify(notes)).not.toContain('oapi');
  });

  it('an app’s credentials with a line end', () => {
    const app = { appKey: text('k\n'), appSecret: text('s\n') };
    const wanted = receiver({ conversation: { chatIds: ['chat1'] } });
    const { notes } = resolveTargets(wanted, sources({ configs: [config('c', { type: 'default' }, app)] }));
    expect(notes).toHaveLength(3);
  });
});
