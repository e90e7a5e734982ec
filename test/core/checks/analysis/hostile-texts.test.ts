import { expect, test } from 'vitest';
import { analyseStream, findingsOf } from '#core';

const HEAD = [
  'apiVersion: notification.kubesphere.io/v2beta2',
  'kind: Receiver',
  'metadata: {name: a, labels: {type: global}}',
];
const receiver = (...spec: readonly string[]): string => [...HEAD, 'spec:', ...spec, ''].join('\n');
const WRONG = receiver(
  '  dingtalk:',
  '    alertSelector:',
  '      matchExpressions:',
  '        - {key: severity, operator: in, values: [critical]}',
);
const configMap = (text: string): string =>
  [
    receiver('  dingtalk:', '    template: a', '    tmplText: {name: templates, namespace: default}'),
    '---',
    'apiVersion: v1',
    'kind: ConfigMap',
    'metadata: {name: templates, namespace: default}',
    'data:',
    `  template: '{{ define "a" }}${text}{{ end }}'`,
    '',
  ].join('\n');

/**
 * Texts for which a careless expression takes a time that grows with a power of their length, or overflows the stack: the
 * test then ends at the limit of every test, whatever the machine.
 */
const TEXTS = {
  'a banner of comment signs above a finding with a fix': `${'#'.repeat(200)}\n${WRONG}`,
  'a comment with many comment signs above a finding with a fix': `${'# '.repeat(100)}\n${WRONG}`,
  'a comment with many comment signs before the value of an old credential': receiver(
    '  dingtalk:',
    '    chatbot:',
    `      webhook: ${'# '.repeat(100)}`,
    '        !!map',
    '        {name: a, key: b}',
  ).replace('v2beta2', 'v2beta1'),
  'a credential of six million characters': `apiVersion: v1\nkind: Secret\nmetadata: {name: a}\ndata:\n  a: ${'aGVs'.repeat(1_500_000)}\n`,
  'a credential with many line breaks before its end': `apiVersion: v1\nkind: Secret\nmetadata: {name: a}\nstringData:\n  a: "${'\\n'.repeat(400_000)}x"\n`,
  'many line breaks after an object in braces': `{}${'\n'.repeat(400_000)}notification.kubesphere.io`,
  'many quotes after a brace': `{${'"\\'.repeat(300_000)}\nnotification.kubesphere.io`,
  'a very long number in a template': configMap(`{{ ${'1'.repeat(400_000)}x }}`),
  'a template with many unknown functions': configMap('{{ unknown . }}'.repeat(10_000)),
  'the name of a template with many beginnings of calls': receiver(
    '  dingtalk:',
    `    template: '${'{{template"'.repeat(40_000)}'`,
  ),
  'many lines with too little indentation in brackets': receiver('  dingtalk: [', `${'a,\n'.repeat(150_000)}  ]`),
};

test.each(Object.entries(TEXTS))('%s', (_, text) => {
  // what is found does not matter here
  expect(findingsOf(analyseStream(text))).toBeInstanceOf(Array);
});
