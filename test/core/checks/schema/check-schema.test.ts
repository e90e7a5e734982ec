import { describe, expect, it } from 'vitest';
import { renderPhrase } from '#core';
import { checkSchema } from '../../../../core/src/checks/schema/check-schema.js';
import { KINDS } from '../../../../core/src/model/kinds.js';
import { formatPath } from '../../../../core/src/yaml/path.js';
import { pathOf, rootPlace } from '../../../../core/src/yaml/place.js';
import { readDocument } from '../../../../core/src/yaml/read-document.js';

/** The schema problems of the `spec` of a kind, as `code path`, with the titles of the fixes. */
function problemsOf(kind: string, spec: string): readonly string[] {
  const info = KINDS.find((row) => row.kind === kind);
  const { root } = readDocument(`apiVersion: ${info?.apiVersion}\nkind: ${kind}\n${spec}`);
  if (!info || !root) throw new Error(`cannot be parsed: ${spec}`);
  return checkSchema(info, rootPlace(root)).map(({ check, draft }) =>
    [check.id, formatPath(pathOf(draft.place)), ...(draft.fixes ?? []).map(({ title }) => renderPhrase(title))].join(
      ' | ',
    ),
  );
}

const dingtalk = (fields: string) => problemsOf('Receiver', `spec: { dingtalk: { ${fields} } }`);
const WEBHOOK = 'webhook: { value: x }';

describe('unknown fields', () => {
  it.each<[fields: string, problems: readonly string[]]>([
    ['chatbt: {}', ['unknown-field | spec.dingtalk.chatbt | Rename to “chatbot”']],
    ['ChatBot: {}', ['unknown-field | spec.dingtalk.ChatBot | Rename to “chatbot”']],
    ['tmpltype: text', ['unknown-field | spec.dingtalk.tmpltype | Rename to “tmplType”']],
    // No fix, because the mapping already has this key.
    ['Enabled: true, enabled: false', ['unknown-field | spec.dingtalk.Enabled']],
    // One mistake is one problem, although the field is required.
    ['chatbot: { webook: { value: x } }', ['unknown-field | spec.dingtalk.chatbot.webook | Rename to “webhook”']],
    [
      'chatbot: { anything: {} }',
      ['required-field | spec.dingtalk.chatbot', 'unknown-field | spec.dingtalk.chatbot.anything'],
    ],
    ['anything: {}', ['unknown-field | spec.dingtalk.anything']],
    [`chatbot: { ${WEBHOOK}, keyword: [a] }`, ['unknown-field | spec.dingtalk.chatbot.keyword | Rename to “keywords”']],
    [`chatbot: { ${WEBHOOK}, isAtAll: true }`, ['unknown-field | spec.dingtalk.chatbot.isAtAll | Rename to “atAll”']],
    // Names from other tools: renamed only where the value stays the same.
    ['msgtype: text', ['unknown-field | spec.dingtalk.msgtype | Rename to “tmplType”']],
    ['messageType: [text]', ['unknown-field | spec.dingtalk.messageType']],
    [
      `chatbot: { ${WEBHOOK}, mobiles: ["1"] }`,
      ['unknown-field | spec.dingtalk.chatbot.mobiles | Rename to “atMobiles”'],
    ],
    [
      `chatbot: { ${WEBHOOK}, secretKey: { value: x } }`,
      ['unknown-field | spec.dingtalk.chatbot.secretKey | Rename to “secret”'],
    ],
    [`chatbot: { ${WEBHOOK}, sign: x }`, ['unknown-field | spec.dingtalk.chatbot.sign']],
    ['conversation: { chatids: [a], chatIds: [b] }', ['unknown-field | spec.dingtalk.conversation.chatIds']],
    ['alertSelector: { matchLabels: { anything: goes } }', []],
    ['"a/b~c": 1', ['unknown-field | spec.dingtalk.a/b~c']],
    // The cluster drops null fields before it validates.
    ['anything: ~', []],
    [
      'toString: 1, __proto__: {}',
      ['unknown-field | spec.dingtalk.toString', 'unknown-field | spec.dingtalk.__proto__'],
    ],
  ])('%s', (fields, problems) => {
    expect(dingtalk(fields)).toEqual(problems);
  });
});

describe('required fields', () => {
  it.each<[fields: string, problems: readonly string[]]>([
    ['chatbot: {}', ['required-field | spec.dingtalk.chatbot']],
    ['chatbot: { webhook: ~ }', ['required-field | spec.dingtalk.chatbot.webhook']],
    ['conversation: { chatids: }', ['required-field | spec.dingtalk.conversation.chatids']],
    [
      'alertSelector: { matchExpressions: [{ key: a }] }',
      ['required-field | spec.dingtalk.alertSelector.matchExpressions[0]'],
    ],
    ['chatbot: ~', []],
  ])('%s', (fields, problems) => {
    expect(dingtalk(fields)).toEqual(problems);
  });
});

describe('types', () => {
  it.each<[fields: string, problems: readonly string[]]>([
    ['enabled: yes', []],
    ['enabled: "yes"', ['wrong-type | spec.dingtalk.enabled']],
    ['enabled: "true"', ['wrong-type | spec.dingtalk.enabled | Remove the quotes']],
    ['enabled: 1', ['wrong-type | spec.dingtalk.enabled']],
    ['template: 031', ['wrong-type | spec.dingtalk.template | Quote the value']],
    ['template: on', ['wrong-type | spec.dingtalk.template | Quote the value']],
    ['template: 2026-01-31', []],
    ['template: [a]', ['wrong-type | spec.dingtalk.template']],
    [
      `chatbot: { ${WEBHOOK}, atMobiles: [13800000000, "1"] }`,
      ['wrong-type | spec.dingtalk.chatbot.atMobiles[0] | Quote the value'],
    ],
    [`chatbot: { ${WEBHOOK}, atMobiles: 13800000000 }`, ['wrong-type | spec.dingtalk.chatbot.atMobiles']],
    [`chatbot: { ${WEBHOOK}, keywords: [~] }`, ['wrong-type | spec.dingtalk.chatbot.keywords[0]']],
    ['chatbot: { webhook: x }', ['wrong-type | spec.dingtalk.chatbot.webhook']],
    ['alertSelector: []', ['wrong-type | spec.dingtalk.alertSelector']],
    [
      'alertSelector: { matchLabels: { code: 500 } }',
      ['wrong-type | spec.dingtalk.alertSelector.matchLabels.code | Quote the value'],
    ],
  ])('%s', (fields, problems) => {
    expect(dingtalk(fields)).toEqual(problems);
  });

  it.each<[kind: string, text: string, problems: readonly string[]]>([
    ['NotificationManager', 'spec: { replicas: "2" }', ['wrong-type | spec.replicas | Remove the quotes']],
    ['NotificationManager', 'spec: { replicas: "02" }', ['wrong-type | spec.replicas']],
    ['Secret', 'data: { a: "no base64!" }', ['invalid-value | data.a']],
    ['Secret', 'stringData: { a: 1 }', ['wrong-type | stringData.a | Quote the value']],
    ['Silence', 'spec: { matcher: {}, startsAt: 2026-01-01 }', ['invalid-value | spec.startsAt']],
    ['Silence', 'spec: { matcher: {}, startsAt: 2026-01-01T00:00:00+08:00 }', []],
    ['Silence', 'spec: ~', []],
    ['Silence', 'spec: {}', ['required-field | spec']],
    ['Router', 'spec: []', ['wrong-type | spec']],
  ])('%s %s', (kind, text, problems) => {
    const found = problemsOf(kind, text).filter((problem) => !problem.startsWith('required-field | spec.receivers'));
    expect(found.filter((problem) => kind !== 'NotificationManager' || !problem.startsWith('required'))).toEqual(
      problems,
    );
  });
});

it('suggests the field that another name means, even where its value differs', () => {
  expect(messagesOf('spec: { dingtalk: { chatbot: { accessToken: { value: x } } } }')).toContain(
    '“accessToken” is not a field of `spec.dingtalk.chatbot`. Did you mean “webhook”?',
  );
});

it('says where the language is set', () => {
  expect(messagesOf('spec: { dingtalk: { template: { language: zh-cn } } }')).toContainEqual(
    expect.stringContaining('`spec.template.language` of the NotificationManager'),
  );
});

/** The messages about a receiver. */
function messagesOf(receiver: string): readonly string[] {
  const info = KINDS.find((row) => row.kind === 'Receiver');
  const { root } = readDocument(receiver);
  if (!info || !root) throw new Error(`cannot be parsed: ${receiver}`);
  return checkSchema(info, rootPlace(root)).map(({ draft }) => renderPhrase(draft.message));
}
