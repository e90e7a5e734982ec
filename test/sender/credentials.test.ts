import { describe, expect, it } from 'vitest';
import {
  type DingTalkReceiver,
  type JsonObject,
  type ManifestObject,
  phrase,
  renderPhrase,
  UNNAMED_SECRET,
} from '#core';
import {
  type CredentialProvider,
  type CredentialSources,
  firstOf,
  fromCluster,
  type MissingCredential,
  resolveTargets,
  type SuppliedCredential,
  withCredentials,
} from '#sender';
import { readSecretKey } from '../../sender/src/credentials/read-secret-key.js';
import {
  base64,
  CHAT,
  config,
  file,
  HOME,
  own,
  receiver,
  receiverOf,
  ref,
  robot,
  secret,
  settingOf,
  text,
  WEBHOOK,
} from './test-objects.js';

function typed(value: string): SuppliedCredential {
  return { value, origin: { kind: 'typed' } };
}

/** A receiver with this section, beside other objects of its file. */
function given(dingtalk: JsonObject, ...others: readonly JsonObject[]): readonly [DingTalkReceiver, CredentialSources] {
  const setting = settingOf([...others, receiver(dingtalk)]);
  return [receiverOf(setting), { setting, home: HOME }];
}

describe('a key of a Secret', () => {
  const read = (body: JsonObject) => readSecretKey({ name: 's', value: secret(body) }, 'k');
  it.each<[string, JsonObject, string]>([
    ['data', { data: { k: base64('v') } }, 'v'],
    ['data with line breaks', { data: { k: `${base64('vvvv')}\n` } }, 'vvvv'],
    ['stringData', { stringData: { k: 'v' } }, 'v'],
    ['stringData wins', { data: { k: base64('old') }, stringData: { k: 'new' } }, 'new'],
    ['a line end stays', { data: { k: base64('v\n') } }, 'v\n'],
    ['null in stringData leaves data', { data: { k: base64('v') }, stringData: { k: null } }, 'v'],
  ])('%s', (_, body, value) => {
    expect(read(body)).toEqual({ kind: 'found', value });
  });

  it.each<[string, JsonObject, string]>([
    ['another key', { stringData: { K: 'v' } }, 'key-not-found'],
    ['an inherited key', { stringData: {}, data: {} }, 'key-not-found'],
    ['null', { data: { k: null } }, 'key-not-found'],
    ['not Base64', { data: { k: 'https://x' } }, 'not-base64'],
    ['Base64 without its end', { data: { k: 'YQ' } }, 'not-base64'],
    ['a number', { data: { k: 5 } }, 'not-base64'],
    ['not text', { data: { k: Buffer.from([0xff, 0xfe]).toString('base64') } }, 'not-text'],
    ['empty data', { data: { k: '' } }, 'empty'],
    ['empty stringData', { stringData: { k: '' } }, 'empty'],
  ])('is missing: %s', (_, body, reason) => {
    expect(read(body)).toMatchObject({ kind: 'missing', reason });
  });
});

describe('the Secret of a reference', () => {
  const hook = { stringData: { k: WEBHOOK } };
  it.each<[string, JsonObject[], string]>([
    ['no Secret', [], 'secret-not-found'],
    ['a placeholder', [secret({ stringData: { k: '${WEBHOOK}' } }, 'a')], 'unknown'],
    ['null for its key', [secret({ stringData: { k: null } }, 'a')], 'key-not-found'],
    ['another name', [secret(hook, 'a', 'other')], 'secret-not-found'],
    ['a ConfigMap', [{ ...secret({ data: { k: WEBHOOK } }, 'a'), kind: 'ConfigMap' }], 'secret-not-found'],
    ['another namespace', [secret(hook, 'b')], 'other-namespace'],
  ])('is missing: %s', (_, secrets, reason) => {
    const [wanted, sources] = given(robot(ref('k', 's', 'a')), ...secrets);
    expect(resolveTargets(wanted, sources).missing).toMatchObject([{ reason }]);
  });
});

describe('a value that no manifest contains is missing', () => {
  const ENC = 'ENC[AES256_GCM,data:x,iv:y,tag:z,type:str]';
  const external = (spec: JsonObject): JsonObject => ({
    apiVersion: 'external-secrets.io/v1',
    kind: 'ExternalSecret',
    metadata: { name: 'store', namespace: 'a' },
    spec: { target: { name: 's' }, ...spec },
  });
  const made = 'Secret “s” is made in the cluster by ExternalSecret “store”, so its values are only there.';

  it.each<[string, JsonObject, string]>([
    [
      'encrypted in stringData',
      secret({ stringData: { k: ENC } }, 'a'),
      'Key “k” of Secret “s” is encrypted and cannot be read here.',
    ],
    [
      'encrypted in data',
      secret({ data: { k: ENC } }, 'a'),
      'Key “k” of Secret “s” is encrypted and cannot be read here.',
    ],
    ['a placeholder', secret({ stringData: { k: '%HOOK%' } }, 'a'), 'Key “k” of Secret “s” cannot be told: %HOOK%.'],
    ['made in the cluster', external({ data: [{ secretKey: 'k' }] }), made],
    ['made with unknown keys', external({ dataFrom: [{ find: {} }] }), made],
  ])('%s', (_, object, text) => {
    const [wanted, sources] = given(robot(ref('k', 's', 'a')), object);
    const { missing } = resolveTargets(wanted, sources);
    expect(missing.map((each) => [each.reason, renderPhrase(each.text)])).toEqual([['unknown', text]]);
    // so that a cluster can be asked
    expect(missing[0]?.reference).toEqual({ kind: 'secret', name: 's', key: 'k', namespace: 'a' });
  });

  it('a key that is not made, with those that are', () => {
    const [wanted, sources] = given(robot(ref('k', 's', 'a')), external({ data: [{ secretKey: 'url' }] }));
    const { missing } = resolveTargets(wanted, sources);
    expect(missing.map((each) => [each.reason, renderPhrase(each.text)])).toEqual([
      ['key-not-found', 'Secret “s” has no key “k”. Its keys: url.'],
    ]);
  });

  it('in the receiver itself', () => {
    const [wanted, sources] = given(robot({ value: ENC }));
    const { missing } = resolveTargets(wanted, sources);
    expect(missing.map((each) => [each.reason, renderPhrase(each.text)])).toEqual([
      ['unknown', expect.stringMatching(/^The webhook of Receiver “\w+” is encrypted and cannot be read here\.$/)],
    ]);
  });

  it('but a readable manifest of the Secret is used', () => {
    const [wanted, sources] = given(
      robot(ref('k', 's', 'a')),
      secret({ stringData: { k: WEBHOOK } }, 'a'),
      external({ data: [{ secretKey: 'k' }] }),
    );
    expect(resolveTargets(wanted, sources)).toMatchObject({ missing: [], targets: [{ webhook: WEBHOOK }] });
  });
});

it('a reference whose name is not text names no Secret', () => {
  const webhook = { valueFrom: { secretKeyRef: { name: true, key: 'k' } } };
  const [wanted, sources] = given({ chatbot: { webhook } }, secret({ stringData: { k: WEBHOOK } }));
  expect(resolveTargets(wanted, sources).missing).toMatchObject([{ reason: 'secret-not-found', text: UNNAMED_SECRET }]);
});

describe('targets', () => {
  it('a chatbot from the manifest', () => {
    expect(resolveTargets(...given(robot(text(WEBHOOK), text('SECx'))))).toEqual({
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
    expect(resolveTargets(...given(robot(text(WEBHOOK)))).targets).toEqual([{ kind: 'chatbot', webhook: WEBHOOK }]);
  });

  it('both, from Secrets', () => {
    const app = { appkey: ref('key'), appsecret: ref('secret') };
    const values = { hook: base64(WEBHOOK), sign: base64('SECx\n'), key: base64('k'), secret: base64('s') };
    const resolved = resolveTargets(
      ...given(
        { ...robot(ref('hook'), ref('sign')), ...CHAT },
        secret({ data: values }),
        config('c', { type: 'default' }, app),
      ),
    );
    expect(resolved.targets).toEqual([
      { kind: 'chatbot', webhook: WEBHOOK, secret: 'SECx\n' },
      { kind: 'conversation', appKey: 'k', appSecret: 's', chatIds: ['chat1'] },
    ]);
    expect(resolved.missing).toEqual([]);
    expect(resolved.notes).toHaveLength(2);
  });

  it.each<[string, JsonObject, JsonObject[], Partial<MissingCredential>[]]>([
    [
      'the webhook is not set',
      { chatbot: {} },
      [],
      [{ field: 'webhook', reason: 'not-set', id: 'Receiver/desk/webhook' }],
    ],
    ['the webhook is empty', robot(text('')), [], [{ field: 'webhook', reason: 'empty' }]],
    [
      'both are in a Secret elsewhere',
      robot(ref('hook', 's', 'ns'), ref('sign', 's', 'ns')),
      [],
      [
        { field: 'webhook', reason: 'secret-not-found', id: 'Secret/ns/s/hook' },
        { field: 'secret', reason: 'secret-not-found', id: 'Secret/ns/s/sign' },
      ],
    ],
    [
      'no config',
      CHAT,
      [],
      [
        { field: 'appkey', reason: 'not-set', owner: { kind: 'Receiver', name: 'desk' } },
        { field: 'appsecret', reason: 'not-set' },
      ],
    ],
    [
      'the config’s secret',
      CHAT,
      [config('c', { type: 'default' }, { appkey: text('k'), appsecret: ref('k') })],
      [{ field: 'appsecret', reason: 'secret-not-found', owner: { kind: 'Config', name: 'c' } }],
    ],
  ])('missing: %s', (_, dingtalk, others, missing) => {
    const resolved = resolveTargets(...given(dingtalk, ...others));
    expect(resolved.targets).toEqual([]);
    expect(resolved.missing).toMatchObject(missing);
    expect(resolved.missing).toHaveLength(missing.length);
  });

  it.each<[string, JsonObject, Readonly<Record<string, string>>, number]>([
    ['nothing to note', robot(text(WEBHOOK)), { type: 'global' }, 0],
    ['disabled', { ...robot(text(WEBHOOK)), enabled: false }, { type: 'global' }, 1],
    ['ignored by its labels', robot(text(WEBHOOK)), {}, 1],
    ['a tenant without a name', robot(text(WEBHOOK)), { type: 'tenant' }, 1],
    ['no target', {}, { type: 'global' }, 1],
    ['no chat ids', { conversation: { chatids: [] } }, { type: 'global' }, 1],
    ['a secret that ends in a line end', robot(text(WEBHOOK), text('SECx\n')), { type: 'global' }, 1],
    ['no config', CHAT, { type: 'global' }, 1],
  ])('notes: %s', (_, dingtalk, labels, count) => {
    const setting = settingOf([receiver(dingtalk, labels)]);
    expect(resolveTargets(receiverOf(setting), { setting }).notes).toHaveLength(count);
  });

  it('notes a wrong key, for which the manager reports no error', () => {
    const [wanted, sources] = given(robot(text(WEBHOOK), ref('sign')), secret({ stringData: { Sign: 'SECx' } }));
    const { notes, missing } = resolveTargets(wanted, sources);
    expect(missing).toMatchObject([{ field: 'secret', reason: 'key-not-found' }]);
    expect(notes).toHaveLength(1);
  });

  it('are the only place with secrets', () => {
    const app = { appkey: text('hidden-key'), appsecret: ref('none') };
    const { missing, notes } = resolveTargets(
      ...given(
        { ...robot(ref('hook'), ref('sign')), ...CHAT },
        secret({ stringData: { hook: 'hidden-hook', sign: 'hidden-sign\n' } }),
        config('c', { type: 'default' }, app),
      ),
    );
    expect(missing).toHaveLength(1);
    expect(JSON.stringify({ missing, notes })).not.toContain('hidden');
  });
});

describe('the provider', () => {
  const [wanted, sources] = given({ ...robot(ref('hook'), ref('sign')), ...CHAT });
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

  it('is asked once for each missing credential', async () => {
    const { asked, ask } = provider({
      'Secret//s/hook': WEBHOOK,
      'Secret//s/sign': 'SECx',
      'Receiver/desk/appkey': 'k',
      'Receiver/desk/appsecret': 's',
    });
    const resolved = await withCredentials(wanted, sources, ask);
    expect(resolved.targets).toEqual([
      { kind: 'chatbot', webhook: WEBHOOK, secret: 'SECx' },
      { kind: 'conversation', appKey: 'k', appSecret: 's', chatIds: ['chat1'] },
    ]);
    expect(resolved.missing).toEqual([]);
    expect(asked).toEqual(['Secret//s/hook', 'Secret//s/sign', 'Receiver/desk/appkey', 'Receiver/desk/appsecret']);
  });

  it('leaves unknown credentials missing', async () => {
    const { ask } = provider({ 'Secret//s/hook': WEBHOOK, 'Receiver/desk/appkey': 'k' });
    const resolved = await withCredentials(wanted, sources, ask);
    expect(resolved.targets).toEqual([]);
    expect(resolved.missing.map(({ field }) => field)).toEqual(['secret', 'appsecret']);
  });

  it('may return an empty signing secret, but no other empty value', async () => {
    const { ask } = provider({ 'Secret//s/hook': WEBHOOK, 'Secret//s/sign': '', 'Receiver/desk/appkey': '' });
    const resolved = await withCredentials(wanted, sources, ask);
    expect(resolved.targets).toEqual([{ kind: 'chatbot', webhook: WEBHOOK }]);
    expect(resolved.missing.map(({ field }) => field)).toEqual(['appkey', 'appsecret']);
  });

  it('is not asked for supplied credentials, and once for shared ones', async () => {
    const { asked, ask } = provider({ 'Secret//s/both': 'x' });
    const supplied = new Map([
      ['Receiver/desk/appkey', typed('k')],
      ['Receiver/desk/appsecret', typed('s')],
    ]);
    const [shared, around] = given({ ...robot(ref('both'), ref('both')), ...CHAT });
    const resolved = await withCredentials(shared, { ...around, supplied }, ask);
    expect(resolved.targets).toHaveLength(2);
    expect(asked).toEqual(['Secret//s/both']);
  });

  it.each([
    [undefined, 'oapi.dingtalk.com'],
    ['https://gateway.example:8443/api', 'gateway.example:8443'],
  ])('is told the host that each credential is for: API %s', async (apiUrl, host) => {
    const hosts: (readonly [string, string | undefined])[] = [];
    const { ask } = provider({ 'Secret//s/hook': 'https://robots.example/send?access_token=t' });
    await withCredentials(wanted, { ...sources, apiUrl }, (missing) => {
      hosts.push([missing.field, missing.host]);
      return ask(missing);
    });
    expect(hosts).toEqual([
      ['webhook', undefined],
      ['secret', 'robots.example'],
      ['appkey', host],
      ['appsecret', host],
    ]);
  });

  it('rejects when the provider does', async () => {
    await expect(withCredentials(wanted, sources, () => Promise.reject(new Error('closed')))).rejects.toThrow('closed');
  });
});

describe('the NotificationManager of the manifests', () => {
  const manager = own(
    'NotificationManager',
    'notification-manager',
    {},
    {
      defaultSecretNamespace: 'alerts',
      receivers: {
        tenantKey: 'user',
        globalReceiverSelector: { matchLabels: { type: 'global' } },
        tenantReceiverSelector: { matchLabels: { type: 'tenant' } },
      },
    },
  );

  it('determines the Secret of a reference', () => {
    const elsewhere = secret({ stringData: { k: WEBHOOK } }, 'elsewhere');
    expect(resolveTargets(...given(robot(ref('k')), elsewhere)).missing).toEqual([]);
    expect(resolveTargets(...given(robot(ref('k')), elsewhere, manager)).missing).toMatchObject([
      { reason: 'other-namespace' },
    ]);
  });
});

describe('the order of the sources', () => {
  const dingtalk = robot(ref('hook', 's', 'ns'));
  const hook = (value: string) => secret({ stringData: { hook: value } }, 'ns');
  const other = file('other.yaml', hook('https://other.example'));
  const stored: CredentialProvider = async () => ({ value: 'https://stored.example', origin: { kind: 'stored' } });
  const read = async (
    [home, ...others]: readonly [readonly JsonObject[], ...ReturnType<typeof file>[]],
    provider: CredentialProvider = async () => undefined,
  ) => {
    const setting = settingOf([...home, receiver(dingtalk)], ...others);
    const sources = { setting, home: HOME };
    const { targets, origins, notes, missing } = await withCredentials(receiverOf(setting), sources, provider);
    const [target] = targets;
    return { webhook: target?.kind === 'chatbot' ? target.webhook : undefined, origins, notes, missing };
  };

  it.each<[string, readonly [readonly JsonObject[], ...ReturnType<typeof file>[]], string, object, number]>([
    ['the same file before the workspace', [[hook(WEBHOOK)], other], WEBHOOK, { kind: 'secret' }, 0],
    [
      'the workspace before the store',
      [[], other],
      'https://other.example',
      { kind: 'secret', file: 'other.yaml', namespace: 'ns', name: 's', key: 'hook' },
      0,
    ],
    ['the store last', [[]], 'https://stored.example', { kind: 'stored' }, 0],
    [
      'the namespace of the reference before none, wherever it is',
      [[secret({ stringData: { hook: WEBHOOK } })], other],
      'https://other.example',
      { kind: 'secret', file: 'other.yaml' },
      0,
    ],
    [
      'the store where the same file replaces the Secret and lacks the key, with two notes',
      [[secret({ stringData: { Hook: WEBHOOK } }, 'ns')], other],
      'https://stored.example',
      { kind: 'stored' },
      2,
    ],
    [
      'the store where Base64 is wrong, with a note',
      [[secret({ data: { hook: WEBHOOK } })]],
      'https://stored.example',
      { kind: 'stored' },
      1,
    ],
  ])('%s', async (_, files, webhook, origin, notes) => {
    const found = await read(files, stored);
    expect(found.webhook).toBe(webhook);
    expect(found.origins).toMatchObject([{ field: 'webhook', origin }]);
    expect(found.notes).toHaveLength(notes);
  });

  it('passes a problem to the next provider, and reports the last one', async () => {
    const heard: string[] = [];
    const failing: CredentialProvider = async () => ({ problem: { template: 'Forbidden.', args: {} } });
    const silent: CredentialProvider = async ({ text }) => {
      heard.push(text.template);
      return undefined;
    };
    const { missing } = await read(
      [[]],
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
        return secrets[`${namespace}/${name}`] ?? { cause: phrase('Missing.'), remedy: phrase('Apply it.') };
      },
    });
    return { asked, provider };
  }
  const value = secret({ data: { hook: base64(WEBHOOK), sign: base64('SECx') } }, 'ns');
  const both: ManifestObject = { apiVersion: 'v1', kind: 'Secret', name: 's', namespace: 'ns', labels: {}, value };

  it('reads each referenced Secret once, and no others', async () => {
    const { asked, provider } = cluster({ 'ns/s': both });
    const resolved = await withCredentials(...given(robot(ref('hook', 's', 'ns'), ref('sign', 's', 'ns'))), provider);
    expect(asked).toEqual(['ns/s']);
    expect(resolved.targets).toEqual([{ kind: 'chatbot', webhook: WEBHOOK, secret: 'SECx' }]);
    expect(resolved.origins).toMatchObject([
      { field: 'webhook', origin: { kind: 'cluster', context: 'prod', namespace: 'ns', name: 's', key: 'hook' } },
      { field: 'secret' },
    ]);
  });

  it.each<[string, JsonObject, string[], string]>([
    ['its own namespace without one', robot(ref('hook')), ['fallback/s'], '{cause} {remedy}'],
    ['a wrong key', robot(ref('none', 's', 'ns')), ['ns/s'], 'Secret “{name}” has no key “{key}”. Its keys: {keys}.'],
    ['nothing without a reference', { chatbot: {} }, [], '{kind} “{name}” has no {field}.'],
  ])('%s', async (_, dingtalk, asked, template) => {
    const reader = cluster({ 'ns/s': both });
    const { missing } = await withCredentials(...given(dingtalk), reader.provider);
    expect(reader.asked).toEqual(asked);
    expect(missing).toMatchObject([{ text: { template } }]);
  });
});

describe('notes on a value before it is sent', () => {
  it.each<[string, JsonObject, JsonObject, number]>([
    ['fine', text(WEBHOOK), text('SECx'), 0],
    ['a webhook with a line break', text(`${WEBHOOK}\n`), text('SECx'), 1],
    ['a webhook with a leading space', text(` ${WEBHOOK}`), text('SECx'), 1],
    ['Base64 twice', text(base64(WEBHOOK)), text('SECx'), 1],
    ['a secret in Base64 twice', text(WEBHOOK), text(base64('SECret')), 1],
    ['both', text(`${WEBHOOK}\r\n`), text('SECx '), 2],
  ])('%s', (_, webhook, signing, count) => {
    const { notes } = resolveTargets(...given(robot(webhook, signing)));
    expect(notes).toHaveLength(count);
    expect(JSON.stringify(notes)).not.toContain('oapi');
  });

  it('an app’s credentials with a line break', () => {
    const app = { appkey: text('k\n'), appsecret: text('s\n') };
    expect(resolveTargets(...given(CHAT, config('c', { type: 'default' }, app))).notes).toHaveLength(3);
  });
});
