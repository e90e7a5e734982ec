import { describe, expect, it } from 'vitest';
import { type JsonObject, type ManifestObject, readDingTalkConfig, readDingTalkReceiver } from '#core';

function object(kind: string, spec: JsonObject | null): ManifestObject {
  const apiVersion = 'notification.kubesphere.io/v2beta2';
  const labels = { type: 'global' };
  return { apiVersion, kind, name: 'desk', namespace: undefined, labels, value: { apiVersion, kind, spec } };
}

function receiver(dingtalk: JsonObject) {
  return readDingTalkReceiver(object('Receiver', { dingtalk }));
}

describe('a receiver', () => {
  it('with every field', () => {
    expect(
      receiver({
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
      }),
    ).toEqual({
      name: 'desk',
      labels: { type: 'global' },
      enabled: false,
      alertSelector: { matchLabels: { severity: 'critical' } },
      dingtalkConfigSelector: { matchExpressions: [{ key: 'tier', operator: 'Exists' }] },
      tmplType: 'markdown',
      template: 'my.text',
      titleTemplate: 'my.title',
      tmplText: { name: 'cm', key: 'a.tmpl', namespace: 'ns' },
      chatbot: {
        webhook: { kind: 'value', value: 'https://example.com' },
        secret: { kind: 'secretKeyRef', name: 's', key: 'k', namespace: 'ns' },
        keywords: ['a'],
        atMobiles: ['138'],
        atUsers: ['u'],
        atAll: true,
      },
      conversation: { chatIds: ['chat1', 'chat2'] },
    });
  });

  it('with none', () => {
    expect(receiver({})).toEqual({ name: 'desk', labels: { type: 'global' }, enabled: true });
  });

  it('with wrong types everywhere', () => {
    expect(
      receiver({
        enabled: 'yes',
        alertSelector: [],
        dingtalkConfigSelector: null,
        tmplType: 1,
        template: {},
        titleTemplate: '',
        tmplText: { name: 3, key: null },
        chatbot: {
          webhook: 'https://example.com',
          secret: [],
          keywords: 'a',
          atMobiles: [13800000000, null, {}],
          atAll: 1,
        },
        conversation: { chatids: null },
      }),
    ).toEqual({
      name: 'desk',
      labels: { type: 'global' },
      enabled: true,
      tmplText: { name: '' },
      chatbot: {
        webhook: { kind: 'missing' },
        secret: { kind: 'missing' },
        keywords: [],
        atMobiles: ['13800000000'],
        atUsers: [],
        atAll: false,
      },
      conversation: { chatIds: [] },
    });
  });

  it.each([
    ['another kind', object('Config', { dingtalk: {} })],
    ['no spec', object('Receiver', null)],
    ['another channel', object('Receiver', { email: {} })],
    ['no object', object('Receiver', { dingtalk: 'x' })],
  ])('is none: %s', (_, value) => {
    expect(readDingTalkReceiver(value)).toBeUndefined();
  });

  it('does not take inherited names for fields', () => {
    expect(receiver({ chatbot: { webhook: { valueFrom: {} } } })?.chatbot?.webhook).toEqual({ kind: 'missing' });
    expect(
      readDingTalkReceiver({ ...object('Receiver', {}), value: { spec: { ['__proto__']: { dingtalk: {} } } } }),
    ).toBe(undefined);
  });
});

describe('a credential', () => {
  const reference = { secretKeyRef: { name: 's', key: 'k' } };
  it.each<[string, JsonObject, object]>([
    ['value', { value: 'v' }, { kind: 'value', value: 'v' }],
    ['value wins', { value: 'v', valueFrom: reference }, { kind: 'value', value: 'v' }],
    ['an empty value does not', { value: '', valueFrom: reference }, { kind: 'secretKeyRef', name: 's', key: 'k' }],
    ['an empty value alone', { value: '' }, { kind: 'value', value: '' }],
    ['a number', { value: 5 }, { kind: 'missing' }],
    ['no reference', { valueFrom: {} }, { kind: 'missing' }],
    ['an empty reference', { valueFrom: { secretKeyRef: {} } }, { kind: 'secretKeyRef', name: '', key: '' }],
    ['nothing', {}, { kind: 'missing' }],
  ])('%s', (_, webhook, wanted) => {
    expect(receiver({ chatbot: { webhook } })?.chatbot?.webhook).toEqual(wanted);
  });
});

describe('a config', () => {
  it('with its app', () => {
    const conversation = {
      appkey: { value: 'key' },
      appsecret: { valueFrom: { secretKeyRef: { name: 's', key: 'k' } } },
    };
    expect(readDingTalkConfig(object('Config', { dingtalk: { conversation } }))).toEqual({
      name: 'desk',
      labels: { type: 'global' },
      appKey: { kind: 'value', value: 'key' },
      appSecret: { kind: 'secretKeyRef', name: 's', key: 'k' },
    });
  });

  it.each([
    ['another kind', object('Receiver', { dingtalk: { conversation: {} } })],
    ['no conversation', object('Config', { dingtalk: {} })],
  ])('is none: %s', (_, value) => {
    expect(readDingTalkConfig(value)).toBeUndefined();
  });
});
