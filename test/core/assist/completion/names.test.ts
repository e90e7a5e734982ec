import { describe, expect, test } from 'vitest';
import { analyseStream, complete, factsOf } from '#core';
import { atCursor } from '../at-cursor.js';
import { inserted } from './inserted.js';

const HEAD = 'apiVersion: notification.kubesphere.io/v2beta2\n';
const RECEIVER = `${HEAD}kind: Receiver\nmetadata:\n  name: on-call\n  labels:\n    team: blue\nspec:\n  dingtalk:\n`;
const secret = (name: string): string =>
  `apiVersion: v1\nkind: Secret\nmetadata:\n  name: ${name}\nstringData:\n  other: x\n  webhook: y\n---\n`;
const CONFIG = `${HEAD}kind: Config\nmetadata:\n  name: app\n  labels:\n    type: default\n    region: north\nspec: {}\n`;
const TEMPLATES =
  'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: templates\ndata:\n  ours: |\n    {{ define "ours.text" }}a{{ end }}\n';
const REFERENCE = '    chatbot:\n      webhook:\n        valueFrom:\n          secretKeyRef:\n            ';

/** The proposals, with what says where they are from. */
function offered(marked: string, others: Readonly<Record<string, string>> = {}) {
  const { stream, position } = atCursor(marked);
  const files = Object.entries(others).map(([path, text]) => ({ path, facts: factsOf(analyseStream(text)) }));
  return complete(stream, position, { others: files });
}
const places = (...args: Parameters<typeof offered>) =>
  offered(...args).map(({ label, detail }) => [label, ...(detail === undefined ? [] : [detail])].join(' · '));

describe('names', () => {
  test('of Secrets: those of the file, then of other files in their order, then that of the console', () => {
    const others = { 'b.yaml': secret('beside'), '../a.yaml': secret('above') };
    expect(places(`${secret('own')}${RECEIVER}${REFERENCE}name: <|>`, others)).toEqual([
      'own · in this file',
      'beside · b.yaml',
      'above · ../a.yaml',
      'global-dingtalk-config-secret',
    ]);
  });

  test('of what a patch changes: objects of its kind in other files; a manifest has its own name', () => {
    const marked = `${HEAD}kind: Receiver\nmetadata:\n  name: <|>\n`;
    const { text, position } = atCursor(marked);
    const others = [{ path: '../base/r.yaml', facts: factsOf(analyseStream(`${CONFIG}---\n${RECEIVER}`)) }];
    const patch = analyseStream(text, undefined, undefined, { kind: 'patch', targets: [] });
    expect(complete(patch, position, { others }).map(({ label, detail }) => [label, detail])).toEqual([
      ['on-call', '../base/r.yaml'],
    ]);
    expect(complete(analyseStream(text), position, { others })).toEqual([]);
  });

  test('of the entries of a Secret, the one for the field first', () => {
    expect(places(`${secret('own')}${RECEIVER}${REFERENCE}name: own\n            key: <|>`)).toEqual([
      'webhook · in this file',
      'other · in this file',
    ]);
    expect(places(`${RECEIVER}${REFERENCE}name: unknown\n            key: <|>`)).toEqual(['webhook']);
  });

  test.each([
    {
      name: 'receivers of a Router',
      text: `${RECEIVER}    enabled: true\n---\n${HEAD}kind: Router\nspec:\n  receivers:\n    name:\n      - <|>`,
      has: ['on-call · in this file'],
    },
    { name: 'templates', text: `${RECEIVER}    template: <|>`, has: ['ours.text · t.yaml', 'nm.default.text'] },
    { name: 'templates of titles', text: `${RECEIVER}    titleTemplate: <|>`, has: ['ours.text · t.yaml'] },
    {
      name: 'templates that a field calls',
      text: `${RECEIVER}    template: '{{ template "<|>" . }}'`,
      has: ['ours.text · t.yaml', 'nm.default.text'],
    },
    {
      name: 'templates that a field in flow style begins to call',
      text: `${RECEIVER.replace('dingtalk:\n', 'dingtalk: ')}{titleTemplate: "{{ template \\"ours<|>\\" . }}"}`,
      has: ['ours.text · t.yaml'],
    },
    { name: 'ConfigMaps', text: `${RECEIVER}    tmplText:\n      name: <|>`, has: ['templates · t.yaml'] },
    {
      name: 'entries of a ConfigMap',
      text: `${RECEIVER}    tmplText:\n      name: templates\n      key: <|>`,
      has: ['ours · t.yaml'],
    },
    {
      name: 'labels of Configs',
      text: `${RECEIVER}    dingtalkConfigSelector:\n      matchLabels:\n        <|>`,
      has: ['type · Config app', 'region · Config app'],
    },
    {
      name: 'values of labels of Configs',
      text: `${RECEIVER}    dingtalkConfigSelector:\n      matchLabels:\n        region: <|>`,
      has: ['north · Config app'],
    },
    {
      name: 'labels of Receivers',
      text: `${RECEIVER}    enabled: true\n---\n${HEAD}kind: Router\nspec:\n  receivers:\n    selector:\n      matchExpressions:\n        - key: <|>`,
      has: ['team · Receiver on-call'],
    },
  ])('of $name', ({ text, has }) => {
    expect(places(text, { 't.yaml': TEMPLATES, 'c.yaml': CONFIG })).toEqual(expect.arrayContaining(has));
  });

  test('labels that several Configs have are offered once, those of the nearest first', () => {
    const others = { 'a.yaml': CONFIG, 'b.yaml': CONFIG.replace('name: app', 'name: other') };
    expect(places(`${RECEIVER}    dingtalkConfigSelector:\n      matchLabels:\n        <|>`, others)).toEqual([
      'type · Config app',
      'region · Config app',
    ]);
  });

  test('labels of alerts are none of Configs', () => {
    const found = places(`${RECEIVER}    alertSelector:\n      matchExpressions:\n        - key: <|>`, {
      'c.yaml': CONFIG,
    });
    expect(found.join()).not.toContain('region');
    const config = places(`${RECEIVER}    dingtalkConfigSelector:\n      matchExpressions:\n        - key: <|>`, {
      'c.yaml': CONFIG,
    });
    expect(config).toEqual(['type · Config app', 'region · Config app']);
  });

  test('a flat credential of v2beta1 names a Secret, too', () => {
    const old = RECEIVER.replace('v2beta2', 'v2beta1');
    const [own] = offered(`${secret('own')}${old}    chatbot:\n      webhook:\n        name: <|>`);
    expect(own && inserted(own)).toBe('own\n        key: $0');
  });
});

describe('a reference with a namespace', () => {
  const inNamespace = (name: string, namespace: string, key: string): string =>
    `apiVersion: v1\nkind: Secret\nmetadata:\n  name: ${name}\n  namespace: ${namespace}\nstringData:\n  ${key}: x\n---\n`;
  const secrets = inNamespace('robot', 'monitoring', 'secret') + inNamespace('robot', 'other', 'webhook');

  test('offers only what is in it', () => {
    const at = (lines: string): readonly string[] =>
      offered(`${secrets}${inNamespace('spare', 'other', 'webhook')}${RECEIVER}${REFERENCE}${lines}`).map(
        ({ label }) => label,
      );
    expect(at('namespace: other\n            name: robot\n            key: <|>')).toEqual(['webhook']);
    expect(at('namespace: monitoring\n            name: robot\n            key: <|>')).toEqual(['secret']);
    expect(at('namespace: monitoring\n            name: <|>')).toEqual(['robot']);
    expect(at('name: robot\n            namespace: <|>').slice(0, 2)).toEqual(['monitoring', 'other']);
  });
});
