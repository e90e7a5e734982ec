import { describe, expect, test } from 'vitest';
import { builtInSamples, complete } from '#core';
import { atCursor } from '../at-cursor.js';

const HEAD = 'apiVersion: notification.kubesphere.io/v2beta2\nkind: Receiver\n';
const DINGTALK = `${HEAD}metadata:\n  name: a\nspec:\n  dingtalk:\n`;
const PLAN =
  'apiVersion: kubesphere.io/v1alpha1\nkind: InstallPlan\nmetadata: {name: whizard-notification}\nspec:\n  config: |\n    notification-manager:\n      notificationmanager:\n';
const CONDITION = `${DINGTALK}    alertSelector:\n      matchExpressions:\n        - `;

function completions(marked: string) {
  const { stream, position } = atCursor(marked);
  return [...complete(stream, position, builtInSamples)].sort((a, b) => (a.sortText < b.sortText ? -1 : 1));
}
const labels = (marked: string): readonly string[] => completions(marked).map(({ label }) => label);

describe('fields', () => {
  test.each([
    { name: 'an empty line', text: `${DINGTALK}    <|>`, has: ['alertSelector', 'chatbot', 'conversation', 'enabled'] },
    { name: 'a partial word', text: `${DINGTALK}    chat<|>`, has: ['chatbot'] },
    {
      name: 'between other fields',
      text: `${DINGTALK}    enabled: true\n    <|>\n    tmplType: text\n`,
      has: ['chatbot'],
      lacks: ['enabled', 'tmplType'],
    },
    { name: 'a flow mapping', text: `${DINGTALK}    chatbot: {<|>}`, has: ['webhook', 'secret', 'keywords'] },
    { name: 'a list item', text: `${CONDITION}<|>`, has: ['key', 'operator', 'values', 'regexValue'] },
    {
      name: 'the next line of a list item',
      text: `${CONDITION}key: pod\n          <|>`,
      has: ['operator'],
      lacks: ['key'],
    },
    {
      name: 'an object of v2beta1',
      text: `${DINGTALK.replace('v2beta2', 'v2beta1')}    <|>`,
      has: ['alertSelector', 'chatbot'],
      lacks: ['tmplType', 'template'],
    },
    { name: 'the second document', text: `${HEAD}---\n${DINGTALK}    <|>`, has: ['chatbot'] },
    {
      name: 'matchLabels',
      text: `${DINGTALK}    alertSelector:\n      matchLabels:\n        <|>`,
      has: ['severity', 'namespace'],
    },
    {
      name: 'values of a chart',
      text: 'notificationmanager:\n  replicas: 1\n  <|>',
      has: ['groupLabels', 'receivers', 'image'],
      lacks: ['replicas', 'routePolicy'],
    },
    {
      name: 'a part of values',
      text: 'notification-manager:\n  notificationmanager:\n    receivers:\n      options:\n        <|>',
      has: ['dingtalk', 'global'],
    },
    { name: 'the text of a plan', text: `${PLAN}        <|>`, has: ['groupLabels', 'receivers', 'image'] },
    {
      name: 'between lines of a plan’s text',
      text: `${PLAN}        image:\n          <|>\n        replicas: 1\n`,
      has: ['repo', 'tag', 'pullPolicy'],
    },
  ])('$name', ({ text, has, lacks = [] }) => {
    const found = labels(text);
    expect(found).toEqual(expect.arrayContaining(has));
    for (const label of lacks) expect(found).not.toContain(label);
  });

  test('required ones come first', () => {
    expect(labels(`${CONDITION}<|>`).slice(0, 2)).toEqual(['key', 'operator']);
  });

  test.each([
    { field: 'chatbot', text: `${DINGTALK}    <|>`, insert: 'chatbot:\n      $0' },
    { field: 'tmplType', text: `${DINGTALK}    <|>`, insert: 'tmplType: $0' },
    { field: 'values', text: `${CONDITION}<|>`, insert: 'values:\n            - $0' },
    { field: 'webhook', text: `${DINGTALK}    chatbot: {<|>}`, insert: 'webhook: $0' },
    { field: 'chatbot', text: `${DINGTALK}    cha<|>:\n      webhook: {}\n`, insert: 'chatbot' },
  ])('inserts $field with the cursor at its value', ({ field, text, insert }) => {
    expect(completions(text).find(({ label }) => label === field)?.insertText).toBe(insert);
  });
});

describe('values', () => {
  test.each([
    {
      name: 'kind',
      text: 'apiVersion: notification.kubesphere.io/v2beta2\nkind: Receiver\nspec:\n  dingtalk:\n    tmplType: <|>',
      has: ['text', 'markdown'],
    },
    {
      name: 'operator',
      text: `${CONDITION}key: pod\n          operator: <|>`,
      has: ['In', 'NotIn', 'Exists', 'DoesNotExist', 'Match'],
    },
    { name: 'a begun operator', text: `${CONDITION}key: pod\n          operator: No<|>`, has: ['NotIn'] },
    { name: 'label', text: `${CONDITION}key: <|>`, has: ['severity', 'namespace', 'alertname'] },
    { name: 'boolean', text: `${DINGTALK}    enabled: <|>`, has: ['true', 'false'] },
    {
      name: 'severities in block style',
      text: `${CONDITION}key: severity\n          operator: In\n          values:\n            - <|>`,
      has: ['critical', 'warning'],
    },
    {
      name: 'severities in flow style',
      text: `${CONDITION}{key: severity, operator: In, values: [critical, <|>]}`,
      has: ['critical', 'error'],
    },
    {
      name: 'values of the samples',
      text: `${CONDITION}key: alerttype\n          operator: In\n          values: [<|>]`,
      has: ['metric', 'event', 'auditing', 'logging'],
    },
    {
      name: 'matchLabels value',
      text: `${DINGTALK}    alertSelector:\n      matchLabels:\n        severity: <|>`,
      has: ['critical'],
    },
    {
      name: 'secret of the stream',
      text: `apiVersion: v1\nkind: Secret\nmetadata:\n  name: robot\n---\n${DINGTALK}    chatbot:\n      webhook:\n        valueFrom:\n          secretKeyRef:\n            name: <|>`,
      has: ['robot'],
    },
  ])('$name', ({ text, has }) => {
    expect(labels(text)).toEqual(expect.arrayContaining(has));
  });

  test('are quoted where YAML would read something else', () => {
    const yes = { id: 'a', source: 'x', status: 'firing' as const, labels: { job: 'on' }, annotations: {} };
    const { stream, position } = atCursor(`${CONDITION}key: job\n          operator: In\n          values: [<|>]`);
    expect(complete(stream, position, [yes]).map(({ insertText }) => insertText)).toContain("'on'");
  });
});

test('a completion replaces the word around the cursor', () => {
  const [first] = completions(`${CONDITION}key: pod\n          operator: No<|>tIn # why`);
  expect(first?.range).toEqual({ start: { line: 9, character: 20 }, end: { line: 9, character: 25 } });
});

test.each([
  '<|>',
  'a: <|>',
  `apiVersion: apps/v1\nkind: Deployment\nspec:\n  <|>`,
  `${DINGTALK}    chatbot: {[<|>`,
  `${DINGTALK}    unknown:\n      <|>`,
])('offers nothing in %j', (text) => {
  expect(
    completions(text).filter(
      ({ label }) => !['webhook', 'secret', 'keywords', 'atMobiles', 'atUsers', 'atAll'].includes(label),
    ),
  ).toEqual([]);
});
