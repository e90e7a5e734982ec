import { describe, expect, it } from 'vitest';
import type { JsonObject } from '#core';
import { outgoing, type PreparedTest, prepareTest, readTestManifests, type TestContent, testSetting } from '#sender';
import { CHAT, config, file, own, receiver, receiverOf, robot, settingOf, text, WEBHOOK } from './test-objects.js';

const VERIFICATION: TestContent = { kind: 'verification' };
const alert = (name: string): TestContent => ({
  kind: 'alerts',
  alerts: [{ status: 'firing', labels: { alertname: name }, annotations: { message: `What ${name} says.` } }],
});

async function prepared(
  dingtalk: JsonObject,
  ...others: Parameters<typeof settingOf> extends [unknown, ...infer Files] ? Files : never
): Promise<PreparedTest> {
  const setting = settingOf([receiver(dingtalk), config('app', { type: 'default' })], ...others);
  return prepareTest(receiverOf(setting), { setting }, async () => undefined);
}

const messagesOf = (test: PreparedTest, content: TestContent) =>
  test.compose(content).sendings.map(({ target, messages }) => [target.kind, messages.map((message) => message.text)]);

describe('a prepared test', () => {
  it('has messages for each target with credentials', async () => {
    const test = await prepared({ ...robot(text(WEBHOOK)), ...CHAT });
    expect(test.targets.map(({ kind }) => kind)).toEqual(['chatbot', 'conversation']);
    expect(messagesOf(test, alert('Down'))).toMatchObject([
      ['chatbot', [expect.stringContaining('What Down says.')]],
      ['conversation', [expect.stringContaining('What Down says.')]],
    ]);
  });

  it('omits targets without credentials', async () => {
    const test = await prepared({ chatbot: {}, ...CHAT });
    expect(test.missing).toMatchObject([{ field: 'webhook' }]);
    expect(test.compose(VERIFICATION).sendings.map(({ target }) => target.kind)).toEqual(['conversation']);
  });

  it('says that the Config is not determined if another one matches equally well', async () => {
    const tie = expect.objectContaining({
      template: 'Several Configs match equally well: the manager uses any of them.',
    });
    const remarks = async (...others: readonly ReturnType<typeof file>[]) => (await prepared(CHAT, ...others)).remarks;
    expect(await remarks()).not.toContainEqual(tie);
    expect(await remarks(file('other.yaml', config('other', { type: 'default' })))).toContainEqual(tie);
  });

  it('uses the template in another file', async () => {
    const template = { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'own', namespace: 'n' } };
    const test = await prepared(
      {
        ...robot(text(WEBHOOK)),
        template: '{{ template "own" . }}',
        tmplText: { name: 'own', namespace: 'n', key: 't' },
      },
      file('template.yaml', { ...template, data: { t: '{{ define "own" }}OWN {{ len .Alerts }}{{ end }}' } }),
    );
    expect(messagesOf(test, VERIFICATION)).toEqual([['chatbot', ['OWN 1']]]);
  });

  it('sends an exact message, shown with the receiver’s additions', async () => {
    const test = await prepared({ chatbot: { webhook: text(WEBHOOK), keywords: ['告警'] }, ...CHAT });
    const { sendings } = test.compose({ kind: 'message', message: { type: 'text', text: 'new' } });
    expect(sendings.map(({ messages }) => messages)).toMatchObject([
      [{ text: 'new', shown: 'new\n\n[Keywords] 告警', size: 3 }],
      [{ text: 'new', shown: 'new' }],
    ]);
  });

  it('reports why there is nothing to send', async () => {
    const test = await prepared({ ...robot(text(WEBHOOK)), tmplType: 'card' });
    expect(test.compose(VERIFICATION)).toMatchObject({
      sendings: [],
      problem: { text: { template: expect.any(String) } },
    });
  });

  it('follows the targeted release', async () => {
    const selector = { matchExpressions: [{ key: 'tier', operator: 'Match', regexValue: 'gold' }] };
    const objects = [
      receiver({ ...CHAT, dingtalkConfigSelector: selector }),
      config('app', { type: 'default', tier: 'gold' }),
    ];
    const { at } = settingOf(objects).pipeline.options;
    const appOf = async (minor: number) => {
      const setting = testSetting(readTestManifests([file('a.yaml', ...objects)]), {
        at,
        version: { major: 2, minor },
      });
      return (await prepareTest(receiverOf(setting), { setting }, async () => undefined)).targets.length;
    };
    expect([await appOf(6), await appOf(3)]).toEqual([1, 0]);
  });

  it('reports the size of its requests', async () => {
    const test = await prepared({ ...robot(text(WEBHOOK)), ...CHAT });
    const [chatbot, conversation] = test
      .compose(alert('Down'))
      .sendings.flatMap((sending) => outgoing(sending, test.extras));
    expect(chatbot).toMatchObject({ target: 'chatbot', part: 1, parts: 1, bytes: expect.any(Number) });
    expect(conversation?.bytes).toBeGreaterThan(chatbot?.message.text.length ?? 0);
  });
});

it('the last of several objects with the same name counts', () => {
  const setting = settingOf([receiver(CHAT)], file('far.yaml', own('Config', 'x', { type: 'default' }, {})));
  expect(setting.cluster.configs).toHaveLength(1);
});
