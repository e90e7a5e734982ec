import { describe, expect, it } from 'vitest';
import { instantOf, type ManagerVersion, readObjects } from '#core';
import { explain, explainVerification, readTestManifests, testSetting, verificationBody } from '#sender';
import { receiverOf } from './test-objects.js';

const TOKEN = 'seeded-verification-token-5d';

describe('the manager’s response', () => {
  it('with status 200 is a delivery', () => {
    expect(explainVerification({ status: 200, message: 'Verify successfully' })).toEqual({
      delivered: true,
      message: 'Verify successfully',
    });
  });

  it.each<[string, Parameters<typeof explain>[0], number]>([
    ['310000, keywords not in content', 'keyword-missing', 310000],
    ['310000, sign not match, more: [https://example.com]', 'sign-mismatch', 310000],
    ['send to chatbot: 310000, description:机器人发送签名不匹配', 'sign-mismatch', 310000],
  ])('quotes DingTalk: %s', (message, id, code) => {
    const { cause, remedy } = explain(id);
    expect(explainVerification({ status: 500, message })).toEqual({
      delivered: false,
      message,
      code,
      error: { cause, remedy },
    });
  });

  it.each([
    ['unknown tenant', 'The manager cannot determine the receiver’s owner.'],
    ['config is nil', 'The manager has no Config for the conversation.'],
    ['Secret "robot" not found', 'The cluster lacks a Secret, or a key of a Secret, that the manifest references.'],
    ['Post "": unsupported protocol scheme ""', 'The webhook in the cluster is not a URL.'],
    [
      `Post "https://h/robot/send?access_token=${TOKEN}": dial tcp: lookup h: no such host`,
      'The cluster cannot reach DingTalk.',
    ],
    ['something else', 'The manager could not send the message.'],
    ['4711, something else', 'The manager could not send the message.'],
  ])('is explained without the token: %s', (message, cause) => {
    const result = explainVerification({ status: 400, message });
    expect(result.error?.cause.template).toBe(cause);
    expect(JSON.stringify(result)).not.toContain(TOKEN);
  });

  it('is redacted', () => {
    const result = explainVerification({ status: 400, message: 'bad key SECown-secret-value' }, [
      'SECown-secret-value',
    ]);
    expect(result.message).toBe('bad key •••');
  });
});

describe('the body', () => {
  const stream = `
apiVersion: notification.kubesphere.io/v2beta2
kind: Config
metadata: {name: app, labels: {type: default}}
spec: {dingtalk: {conversation: {appkey: {value: k}, appsecret: {valueFrom: {secretKeyRef: {name: s, key: k}}}}}}
---
apiVersion: notification.kubesphere.io/v2beta2
kind: Receiver
metadata: {name: desk, labels: {type: global}}
spec: {dingtalk: {enabled: false, conversation: {chatids: [chat1]}, chatbot: {webhook: {valueFrom: {secretKeyRef: {name: s, key: w}}}}}}
---
apiVersion: notification.kubesphere.io/v2beta2
kind: Receiver
metadata: {name: bot, labels: {type: global}}
spec: {dingtalk: {chatbot: {webhook: {valueFrom: {secretKeyRef: {name: s, key: w}}}}}}
`;
  const objects = readObjects(stream);
  const setting = testSetting(readTestManifests([{ uri: 'a.yaml', text: stream }]), { at: instantOf(new Date(0)) });
  const body = (name: string, ...alerts: Parameters<typeof verificationBody>[2][]) =>
    JSON.parse(verificationBody(receiverOf(setting, name), setting, ...alerts)) as Record<string, unknown>;

  it('contains the receiver as written, enabled and with its references, and its Config', () => {
    expect(body('desk')).toEqual({
      config: objects[0]?.value,
      receiver: {
        ...objects[1]?.value,
        spec: {
          dingtalk: {
            enabled: true,
            conversation: { chatids: ['chat1'] },
            chatbot: { webhook: { valueFrom: { secretKeyRef: { name: 's', key: 'w' } } } },
          },
        },
      },
    });
  });

  it('contains no Config if no conversation needs one', () => {
    expect(body('bot')).toEqual({ receiver: objects[2]?.value });
  });

  it('contains no Config that a manager before 2.0 refuses: that of a tenant', () => {
    const text = stream
      .replace('{type: default}', '{type: tenant, user: u}')
      .replace('{type: global}', '{type: tenant, user: u}');
    const manifests = readTestManifests([{ uri: 'a.yaml', text }]);
    const sentTo = (version: ManagerVersion): string => {
      const given = testSetting(manifests, { at: instantOf(new Date(0)), version });
      return verificationBody(receiverOf(given, 'desk'), given);
    };
    expect(sentTo({ major: 2, minor: 3 })).toContain('"config"');
    expect(sentTo({ major: 1, minor: 4 })).not.toContain('"config"');
  });

  it('contains the alerts, if any', () => {
    expect(body('bot', [{ status: 'firing', labels: {} }])).toMatchObject({
      alert: { alerts: [{ status: 'firing' }] },
    });
  });
});
