import { describe, expect, test } from 'vitest';
import { alertSelectors, analyseStream, builtInSamples, complete, countLabels, factsOf, releaseOf } from '#core';
import { atCursor } from '../at-cursor.js';
import { inserted } from './inserted.js';

const HEAD = 'apiVersion: notification.kubesphere.io/v2beta2\nkind: Receiver\n';
const DINGTALK = `${HEAD}metadata:\n  name: a\nspec:\n  dingtalk:\n`;
const PLAN =
  'apiVersion: kubesphere.io/v1alpha1\nkind: InstallPlan\nmetadata: {name: whizard-notification}\nspec:\n  config: |\n    notification-manager:\n      notificationmanager:\n';
const CONDITION = `${DINGTALK}    alertSelector:\n      matchExpressions:\n        - `;

const LABELS = countLabels(builtInSamples);

function completions(marked: string, suggestsAgain = false) {
  const { stream, position } = atCursor(marked);
  return [...complete(stream, position, { labels: LABELS, suggestsAgain })].sort((a, b) =>
    a.sortText < b.sortText ? -1 : 1,
  );
}
const labels = (marked: string): readonly string[] => completions(marked).map(({ label }) => label);

describe('fields', () => {
  test('are not offered behind a tab, except in flow style', () => {
    expect(labels(`${DINGTALK}\t<|>`)).toEqual([]);
    expect(labels(`${DINGTALK}    \tchat<|>`)).toEqual([]);
    expect(labels(`${DINGTALK}    chatbot: {\n      \t<|>}\n`)).toContain('webhook');
  });

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
    {
      field: 'chatbot',
      text: `${DINGTALK}    <|>`,
      insert:
        'chatbot:\n      webhook:\n        valueFrom:\n          secretKeyRef:\n            name: $1\n            key: $2',
    },
    { field: 'tmplType', text: `${DINGTALK}    <|>`, insert: 'tmplType: $0' },
    { field: 'values', text: `${CONDITION}<|>`, insert: 'values:\n            - $0' },
    { field: 'webhook', text: `${DINGTALK}    chatbot: {<|>}`, insert: 'webhook: { $0 }' },
    { field: 'chatbot', text: `${DINGTALK}    cha<|>:\n      webhook: {}\n`, insert: 'chatbot' },
  ])('inserts $field with the cursor at its value', ({ field, text, insert }) => {
    expect(
      completions(text)
        .filter(({ label }) => label === field)
        .map(inserted),
    ).toEqual([insert]);
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
      has: ['warning', 'error'],
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
    expect(complete(stream, position, { labels: countLabels([yes]) }).map(inserted)).toContain("'on'");
  });
});

test('a completion replaces the word around the cursor', () => {
  const [first] = completions(`${CONDITION}key: pod\n          operator: No<|>tIn # why`);
  expect(first?.range).toEqual({ start: { line: 9, character: 20 }, end: { line: 9, character: 25 } });
});

test.each([
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

const ROBOT =
  'apiVersion: v1\nkind: Secret\nmetadata:\n  name: robot\n  namespace: monitoring\nstringData:\n  chatbotsecret: x\n  webhook: y\n---\n';
const REFERENCE = `${ROBOT}${DINGTALK}    chatbot:\n      webhook:\n        valueFrom:\n          secretKeyRef:\n            `;

/** What the item with a label inserts. */
function accepted(marked: string, label: string, suggestsAgain = false): readonly (string | boolean | undefined)[] {
  return completions(marked, suggestsAgain)
    .filter((each) => each.label === label)
    .flatMap((each) => [inserted(each), ...(each.goesOn ? ['goes on'] : [])]);
}

describe('what an item begins', () => {
  test.each([
    {
      name: 'all that a condition needs',
      text: `${DINGTALK}    alertSelector:\n      <|>`,
      label: 'matchExpressions',
      insert: ['matchExpressions:\n        - key: $1\n          operator: $2', 'goes on'],
    },
    {
      name: 'a source of a credential',
      text: `${DINGTALK}    chatbot:\n      webhook:\n        <|>`,
      label: 'valueFrom',
      insert: ['valueFrom:\n          secretKeyRef:\n            name: $1\n            key: $2', 'goes on'],
    },
    {
      name: 'a conversation',
      text: `${DINGTALK}    <|>`,
      label: 'conversation',
      insert: ['conversation:\n      chatids:\n        - $0'],
    },
    {
      name: 'a value of a few',
      text: `${DINGTALK}    <|>`,
      label: 'tmplType',
      insert: ['tmplType: $0', 'goes on'],
    },
  ])('$name', ({ text, label, insert }) => {
    expect(accepted(text, label)).toEqual(insert);
  });

  test('is only its first field where the editor suggests again', () => {
    expect(accepted(`${DINGTALK}    <|>`, 'alertSelector', true)).toEqual([
      'alertSelector:\n      matchExpressions:\n        - key: $0',
      'goes on',
    ]);
  });

  test.each([
    {
      name: 'a label, its operator',
      text: `${CONDITION}key: <|>`,
      label: 'severity',
      insert: ['severity\n          operator: $0', 'goes on'],
    },
    {
      name: 'an operator, its values',
      text: `${CONDITION}key: severity\n          operator: <|>`,
      label: 'NotIn',
      insert: ['NotIn\n          values:\n            - $0', 'goes on'],
    },
    {
      name: 'Match, its expression',
      text: `${CONDITION}key: severity\n          operator: <|>`,
      label: 'Match',
      insert: ['Match\n          regexValue: $0'],
    },
    {
      name: 'Exists, nothing',
      text: `${CONDITION}key: severity\n          operator: <|>`,
      label: 'Exists',
      insert: ['Exists'],
    },
    {
      name: 'what is there already, nothing',
      text: `${CONDITION}key: severity\n          operator: <|>\n          values: [critical]`,
      label: 'In',
      insert: ['In'],
    },
    {
      name: 'a value in flow style, nothing',
      text: `${CONDITION}{key: <|>}`,
      label: 'severity',
      insert: ['severity'],
    },
    {
      name: 'the name of a Secret, its key',
      text: `${REFERENCE}name: <|>`,
      label: 'robot',
      insert: ['robot\n            key: $0', 'goes on'],
    },
    {
      name: 'the key of a Secret, its namespace',
      text: `${REFERENCE}name: robot\n            key: <|>`,
      label: 'webhook',
      insert: ['webhook\n            namespace: monitoring'],
    },
  ])('after $name', ({ text, label, insert }) => {
    expect(accepted(text, label)).toEqual(insert);
  });
});

describe('punctuation', () => {
  test.each([
    {
      name: 'a dash',
      text: `${DINGTALK}    alertSelector:\n      matchExpressions:\n        <|>`,
      label: 'key',
      insert: '- key: $0',
    },
    {
      name: 'a dash beside items',
      text: `${CONDITION}key: severity\n          operator: In\n          values:\n            - critical\n            <|>`,
      label: 'error',
      insert: '- error',
    },
    {
      name: 'brackets',
      text: `${CONDITION}key: severity\n          operator: In\n          values: <|>`,
      label: 'critical',
      insert: '[critical]',
    },
    {
      name: 'a comma in a list',
      text: `${CONDITION}{key: severity, operator: In, values: [critical <|>]}`,
      label: 'error',
      insert: ', error',
    },
    {
      name: 'a comma in a mapping',
      text: `${CONDITION}{key: severity <|>}`,
      label: 'operator',
      insert: ', operator: $0',
    },
    { name: 'braces', text: `${DINGTALK}    chatbot: { <|> }`, label: 'secret', insert: 'secret: { $0 }' },
    {
      name: 'nothing in quotes',
      text: `${CONDITION}key: severity\n          operator: "<|>"`,
      label: 'NotIn',
      insert: 'NotIn',
    },
  ])('is written: $name', ({ text, label, insert }) => {
    const found = completions(text).filter((each) => each.label === label);
    expect(found.map(inserted)).toEqual([insert]);
  });
});

describe('order', () => {
  test('metadata lists what people write first', () => {
    expect(labels(`${HEAD}metadata:\n  <|>`).slice(0, 3)).toEqual(['name', 'labels', 'annotations']);
  });

  test('labels and values are in the order of use, with how often they occur', () => {
    const alerts = ['a', 'b', 'b'].map((team) => ({ labels: { team } }));
    const uses = countLabels(alerts, [
      { matchLabels: { region: 'north' } },
      { matchExpressions: [{ key: 'team', operator: 'In', values: ['c'] }] },
    ]);
    const at = (marked: string) => {
      const { stream, position } = atCursor(marked);
      return complete(stream, position, { labels: uses }).map(({ label, detail }) => [label, detail]);
    };
    expect(at(`${CONDITION}key: <|>`).slice(0, 2)).toEqual([
      ['team', '1 condition, 3 alerts'],
      ['region', '1 condition'],
    ]);
    expect(at(`${CONDITION}key: team\n          operator: In\n          values:\n            - <|>`)).toEqual([
      ['c', '1 condition'],
      ['b', '2 alerts'],
      ['a', '1 alert'],
    ]);
  });
});

describe('a word that is being written is no use of itself', () => {
  /** What is offered where the workspace has only this text, with how often it occurs. */
  function offered(marked: string) {
    const { stream, position } = atCursor(marked);
    const uses = countLabels(
      [],
      factsOf(stream).flatMap(({ pipeline }) => pipeline.flatMap(alertSelectors)),
    );
    return complete(stream, position, { labels: uses }).map(({ label, detail }) => [label, detail]);
  }

  test.each([
    { name: 'a label', text: `${CONDITION}key: seve<|>`, word: 'seve' },
    { name: 'a label of matchLabels', text: `${DINGTALK}    alertSelector: {matchLabels: {seve<|>: a}}`, word: 'seve' },
    {
      name: 'a value',
      text: `${CONDITION}key: severity\n          operator: In\n          values: [crit<|>, x]`,
      word: 'crit',
    },
    {
      name: 'a value in quotes',
      text: `${CONDITION}key: severity\n          operator: In\n          values: ['crit<|>']`,
      word: 'crit',
    },
    {
      name: 'a value of matchLabels',
      text: `${DINGTALK}    alertSelector: {matchLabels: {severity: crit<|>}}`,
      word: 'crit',
    },
  ])('$name', ({ text, word }) => {
    const found = offered(text);
    expect(found.length).toBeGreaterThan(0);
    expect(found.map(([label]) => label)).not.toContain(word);
  });

  test('but its other uses count', () => {
    const other = `${DINGTALK}    alertSelector: {matchLabels: {seve: b}}\n---\n`;
    expect(offered(`${other}${CONDITION}key: seve<|>`)[0]).toEqual(['seve', '1 condition']);
  });
});

describe('a list offers nothing that it has already', () => {
  test.each([
    { name: 'in brackets', text: `${CONDITION}{key: severity, operator: In, values: [critical, <|>]}` },
    {
      name: 'in lines',
      text: `${CONDITION}key: severity\n          operator: In\n          values:\n            - critical\n            - <|>`,
    },
    {
      name: 'without a dash',
      text: `${CONDITION}key: severity\n          operator: In\n          values:\n            - critical\n            <|>`,
    },
  ])('$name', ({ text }) => {
    expect(labels(text)).toContain('error');
    expect(labels(text)).not.toContain('critical');
  });
});

test('an older release is offered neither its later fields nor what its definitions lack', () => {
  const at = (marked: string, version: Parameters<typeof releaseOf>[0]): readonly string[] => {
    const { text, position } = atCursor(marked);
    return complete(analyseStream(text, undefined, releaseOf(version)), position).map(({ label }) => label);
  };
  const spec = `${HEAD.replace('Receiver', 'NotificationManager')}spec:\n  <|>`;
  expect(at(`${CONDITION}key: pod\n          <|>`, { major: 2, minor: 3 })).not.toContain('regexValue');
  expect(at(`${CONDITION}key: pod\n          operator: <|>`, { major: 2, minor: 3 })).not.toContain('Match');
  expect(at(spec, undefined)).toContain('history');
  expect(at(spec, { major: 1, minor: 4, kubeSphere: '3.3' })).not.toContain('history');
});

describe('in v2beta1, an item goes on where values are known', () => {
  const OLD = DINGTALK.replace('v2beta2', 'v2beta1');
  test.each([
    { name: 'a robot', text: `${OLD}    <|>`, label: 'chatbot' },
    { name: 'the name of a Secret', text: `${OLD}    chatbot:\n      webhook:\n        <|>`, label: 'name' },
    { name: 'its key', text: `${OLD}    chatbot:\n      webhook:\n        name: a\n        <|>`, label: 'key' },
    { name: 'an accepted name', text: `${ROBOT}${OLD}    chatbot:\n      webhook:\n        name: <|>`, label: 'robot' },
  ])('$name', ({ text, label }) => {
    expect(accepted(text, label, true)).toContain('goes on');
  });
});

describe('the column of a list without indentation', () => {
  const LIST = `${DINGTALK}    alertSelector:\n      matchExpressions:\n`;
  test.each([
    { name: 'below its items', text: `${LIST}      - key: a\n        operator: Exists\n      <|>` },
    { name: 'below its key', text: `${LIST}      <|>` },
  ])('takes an item or the next key, $name', ({ text }) => {
    expect(labels(text)).toEqual(['key', 'operator', 'values', 'regexValue', 'matchLabels']);
    expect(completions(text).map(inserted)[0]).toBe('- key: $0');
  });

  test('takes a value', () => {
    const found = labels(
      `${LIST}      - key: severity\n        operator: In\n        values:\n        - error\n        <|>`,
    );
    expect(found).toEqual(expect.arrayContaining(['critical', 'regexValue']));
  });
});

test('an object in the brackets of a list gets its braces', () => {
  const at = (list: string) =>
    completions(`${DINGTALK}    alertSelector:\n      matchExpressions: ${list}`).map(inserted);
  expect(at('[<|>]')[0]).toBe('{ key: $0 }');
  expect(at('[{ key: a, operator: Exists }, <|>]')[0]).toBe('{ key: $0 }');
});
