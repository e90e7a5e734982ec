import { describe, expect, it } from 'vitest';
import { dingTalkReceivers, type JsonObject, readObjects } from '#core';
import { clusterOf, own } from '../cluster/objects.js';

const LABELS = { type: 'global' };
const receiver = (dingtalk: JsonObject | string) =>
  dingTalkReceivers(clusterOf(own('Receiver', 'desk', LABELS, { dingtalk })))[0];
const factsOf = (object: JsonObject) => readObjects(JSON.stringify(object))[0]?.facts;

describe('a receiver', () => {
  it('with every field', () => {
    const dingtalk = {
      enabled: false,
      alertSelector: { matchLabels: { severity: 'critical' } },
      dingtalkConfigSelector: { matchExpressions: [{ key: 'tier', operator: 'Exists' }] },
      tmplType: 'markdown',
      template: 'my.text',
      titleTemplate: 'my.title',
      tmplText: { name: 'cm', key: 'a.tmpl', namespace: 'ns' },
      chatbot: {
        webhook: { value: 'https://example.com' },
        secret: { valueFrom: { secretKeyRef: { name: 's', key: 'k', namespace: 'ns' } } },
        keywords: ['a'],
        atMobiles: ['138'],
        atUsers: ['u'],
        atAll: true,
      },
      conversation: { chatids: ['chat1', 'chat2'] },
    };
    const read = receiver(dingtalk);
    expect(read).toMatchObject({
      name: 'desk',
      enabled: false,
      chatbot: {
        webhook: { kind: 'inline', traits: { address: true } },
        secret: { kind: 'secret', name: 's', key: 'k', namespace: 'ns' },
        keywords: ['a'],
        atMobiles: ['138'],
        atUsers: ['u'],
        atAll: true,
      },
      conversation: { chatIds: ['chat1', 'chat2'] },
    });
    expect(read?.object.facts).toMatchObject({
      labels: LABELS,
      sections: [
        {
          alertSelector: { selector: dingtalk.alertSelector },
          dingtalk: {
            configSelector: { selector: dingtalk.dingtalkConfigSelector },
            tmplType: 'markdown',
            template: 'my.text',
            titleTemplate: 'my.title',
            tmplText: { name: 'cm', key: 'a.tmpl', namespace: 'ns' },
          },
        },
      ],
    });
  });

  it('with no fields', () => {
    expect(receiver({})).toEqual({ index: 0, name: 'desk', enabled: true, object: expect.anything() });
  });

  it('with wrong types everywhere', () => {
    const read = receiver({
      enabled: 'yes',
      alertSelector: [],
      dingtalkConfigSelector: null,
      tmplType: 1,
      template: {},
      titleTemplate: '',
      tmplText: { name: 3, key: null },
      chatbot: { webhook: 'https://example.com', secret: [], keywords: 'a', atMobiles: [null, {}], atAll: 1 },
      conversation: { chatids: null },
    });
    expect(read).toMatchObject({
      enabled: true,
      chatbot: {
        webhook: { kind: 'empty' },
        secret: { kind: 'empty' },
        keywords: [],
        atMobiles: [],
        atUsers: [],
        atAll: false,
      },
    });
    expect(read?.conversation).toBeUndefined();
  });

  it.each([
    ['another kind', own('Config', 'desk', LABELS, { dingtalk: {} })],
    ['no spec', { apiVersion: 'notification.kubesphere.io/v2beta2', kind: 'Receiver', metadata: { name: 'desk' } }],
    ['another channel', own('Receiver', 'desk', LABELS, { email: {} })],
    ['not an object', own('Receiver', 'desk', LABELS, { dingtalk: 'x' })],
    ['another API group', { ...own('Receiver', 'desk', LABELS, { dingtalk: {} }), apiVersion: 'example.com/v2beta2' }],
  ])('is none: %s', (_, object) => {
    expect(dingTalkReceivers(clusterOf(object))).toEqual([]);
  });

  it('ignores inherited names', () => {
    expect(receiver({ chatbot: { webhook: { valueFrom: {} } } })?.chatbot?.webhook).toMatchObject({ kind: 'empty' });
    expect(dingTalkReceivers(clusterOf(own('Receiver', 'desk', LABELS, { ['__proto__']: { dingtalk: {} } })))).toEqual(
      [],
    );
  });
});

describe('a credential', () => {
  const reference = { secretKeyRef: { name: 's', key: 'k' } };
  it.each<[string, JsonObject, object]>([
    ['value', { value: 'v' }, { kind: 'inline', valid: true }],
    [
      'the value takes precedence, although the webhook rejects both',
      { value: 'v', valueFrom: reference },
      { kind: 'inline', valid: false },
    ],
    [
      'an empty value does not take precedence',
      { value: '', valueFrom: reference },
      { kind: 'secret', name: 's', key: 'k' },
    ],
    ['an empty value alone', { value: '' }, { kind: 'empty' }],
    ['a number', { value: 5 }, { kind: 'empty' }],
    ['no reference', { valueFrom: {} }, { kind: 'empty' }],
    ['an empty reference', { valueFrom: { secretKeyRef: {} } }, { kind: 'secret', name: '', key: '', valid: false }],
    ['nothing', {}, { kind: 'empty' }],
  ])('%s', (_, webhook, wanted) => {
    expect(receiver({ chatbot: { webhook } })?.chatbot?.webhook).toMatchObject(wanted);
  });

  it('is absent when its field is absent', () => {
    expect(receiver({ chatbot: {} })?.chatbot?.webhook).toMatchObject({ kind: 'absent' });
  });
});

describe('a config', () => {
  it('with its app', () => {
    const conversation = {
      appkey: { value: 'key' },
      appsecret: { valueFrom: { secretKeyRef: { name: 's', key: 'k' } } },
    };
    expect(factsOf(own('Config', 'app', LABELS, { dingtalk: { conversation } }))).toMatchObject({
      kind: 'Config',
      name: 'app',
      labels: LABELS,
      hasDingTalk: true,
      appKey: { kind: 'inline' },
      appSecret: { kind: 'secret', name: 's', key: 'k' },
    });
  });

  it('of another channel', () => {
    expect(factsOf(own('Config', 'app', LABELS, { email: {} }))).toMatchObject({ hasDingTalk: false });
  });
});

describe('objects of a stream', () => {
  const stream =
    'kind: Secret\napiVersion: v1\nmetadata: { name: a }\nstringData: { k: hidden }\n---\n{]\n---\nkind: List\napiVersion: v1\nitems: [{ kind: ConfigMap, apiVersion: v1, metadata: { name: b } }]\n';

  it('have the line of their document and include List items', () => {
    expect(readObjects(stream).map(({ kind, name, line }) => [kind, name, line])).toEqual([
      ['Secret', 'a', 0],
      ['ConfigMap', 'b', 6],
    ]);
  });

  it('contain credentials in the value but not in the facts', () => {
    const [secret] = readObjects(stream);
    expect(secret?.value).toMatchObject({ stringData: { k: 'hidden' } });
    expect(JSON.stringify(secret?.facts)).not.toContain('hidden');
  });
});

it('of the Namespaces, only the one that names the cluster has facts', () => {
  const namespace = (name: string): JsonObject => ({
    apiVersion: 'v1',
    kind: 'Namespace',
    metadata: { name, annotations: { 'cluster.kubesphere.io/name': 'north' } },
  });
  expect(factsOf(namespace('kubesphere-system'))).toMatchObject({ kind: 'Namespace', clusterName: 'north' });
  expect(factsOf(namespace('web'))).toBeUndefined();
});

it('a Secret has no key with the value null, which leaves data as it is', () => {
  const keysOf = (body: JsonObject): unknown => {
    const facts = factsOf({ apiVersion: 'v1', kind: 'Secret', metadata: { name: 's' }, ...body });
    return facts?.kind === 'Secret' && facts.keys.map(({ key, traits }) => [key, traits.empty]);
  };
  expect(keysOf({ data: { a: null }, stringData: { b: null } })).toEqual([]);
  expect(keysOf({ data: { a: 'eA==' }, stringData: { a: null } })).toEqual([['a', false]]);
  expect(keysOf({ data: { a: 'eA==' }, stringData: { a: '' } })).toEqual([['a', true]]);
});
