import { describe, expect, it } from 'vitest';
import { toggleReceiver } from '#core';
import { applyFix } from '../../../rules/apply-fix.js';
import { settingOfText } from '../../../sender/test-objects.js';

const head = (name: string) =>
  `apiVersion: notification.kubesphere.io/v2beta2\nkind: Receiver\nmetadata: { name: ${name}, labels: { type: global } }\n`;
const receiver = (dingtalk: string, name = 'ops') => `${head(name)}spec:\n  dingtalk:${dingtalk}`;

function toggle(text: string, wanted: Parameters<typeof toggleReceiver>[1] = {}) {
  const toggled = toggleReceiver(text, wanted);
  const result = toggled && applyFix(text, { title: 'toggle', edits: toggled.edits } as Parameters<typeof applyFix>[1]);
  return { toggled, result };
}

describe('switching a receiver', () => {
  it.each<[string, string, string]>([
    ['off', '\n    enabled: true # for now\n    chatbot: {}\n', '\n    enabled: false # for now\n    chatbot: {}\n'],
    ['on', '\n    # holidays\n    enabled: false\n', '\n    # holidays\n    enabled: true\n'],
    ['off without a value', '\n    chatbot: {} # x\n', '\n    chatbot: {} # x\n    enabled: false\n'],
    ['off in flow style', ' { chatbot: {} }\n', ' { enabled: false, chatbot: {} }\n'],
    ['on in flow style', ' {chatbot: {}, enabled: no}\n', ' {chatbot: {}, enabled: true}\n'],
    ['off in an empty mapping', ' {}\n', '\n    enabled: false\n'],
    ['off from null', '\n    enabled:\n    chatbot: {}\n', '\n    enabled: false\n    chatbot: {}\n'],
    ['off from a text', '\n    enabled: "true"\n', '\n    enabled: false\n'],
  ])('%s, and back', (_, before, after) => {
    const { toggled, result } = toggle(receiver(before));
    expect(result).toBe(receiver(after));
    const read = settingOfText(result ?? '').receivers;
    expect(read).toMatchObject([{ enabled: toggled?.enabled }]);
    const back = toggle(result ?? '');
    expect(settingOfText(back.result ?? '').receivers).toMatchObject([{ enabled: !toggled?.enabled }]);
  });

  it('in JSON, which stays JSON', () => {
    const object = {
      apiVersion: 'notification.kubesphere.io/v2beta2',
      kind: 'Receiver',
      metadata: { name: 'ops' },
      spec: { dingtalk: { chatbot: {} } },
    };
    const { result } = toggle(JSON.stringify(object, undefined, 2));
    expect(JSON.parse(result ?? '')).toMatchObject({ spec: { dingtalk: { enabled: false } } });
  });

  const two = `# first\n${receiver('\n    chatbot: {}\n', 'a')}---\n${receiver('\n    enabled: false\n', 'b')}`;
  it.each<[string, Parameters<typeof toggleReceiver>[1], string | undefined]>([
    ['by name', { name: 'b' }, 'b'],
    ['by place', { offset: two.length - 2 }, 'b'],
    ['by place, above', { offset: 20 }, 'a'],
    ['by another name', { name: 'c' }, undefined],
    ['by neither', {}, undefined],
  ])('selects one of several: %s', (_, wanted, name) => {
    expect(toggleReceiver(two, wanted)?.name).toBe(name);
  });

  it('works in a List', () => {
    const item = receiver('\n    enabled: true\n').replaceAll(/^/gm, '    ').trimEnd();
    const list = `apiVersion: v1\nkind: List\nitems:\n  -${item.slice(3)}\n`;
    expect(toggle(list).result).toBe(list.replace('enabled: true', 'enabled: false'));
  });

  it('keeps Windows line breaks', () => {
    const text = receiver('\n    chatbot: {}\n').replaceAll('\n', '\r\n');
    expect(toggle(text).result).toBe(`${text}    enabled: false\r\n`);
  });

  it.each([
    [
      'an alias',
      receiver(' &d\n    enabled: &e true\n    chatbot: { atAll: *e }\n').replace('enabled: &e true', 'enabled: *x'),
    ],
    ['no DingTalk', `${head('ops')}spec:\n  email: {}\n`],
    ['invalid YAML', '{['],
    ['another kind', receiver('\n    enabled: true\n').replace('kind: Receiver', 'kind: Config')],
  ])('is impossible for: %s', (_, text) => {
    expect(toggleReceiver(text, {})).toBeUndefined();
  });
});
