import { describe, expect, test } from 'vitest';
import { analyseStream, factsOf, readClusterObjects } from '#core';
import { alert, object, receiver, route, sent } from '../../manager/pipeline/pipeline-of.js';

const file = (uri: string, text: string) => ({ uri, facts: factsOf(analyseStream(text)) });
const names = (objects: readonly { readonly uri: string; readonly facts: { readonly name: string } }[]) =>
  objects.map(({ uri, facts }) => `${uri} ${facts.name}`);

describe('objects of several files', () => {
  test('the last object of a kind and name counts', () => {
    const cluster = readClusterObjects([
      file('a', `${receiver('x', 'type: global')}\n---${receiver('y1', 'type: global')}`),
      file('b', receiver('x', 'type: tenant, user: u')),
    ]);
    expect(names(cluster.receivers)).toEqual(['a y1', 'b x']);
  });

  test('Secrets of two namespaces are different objects', () => {
    const secret = (namespace: string): string => `
apiVersion: v1
kind: Secret
metadata: {name: s, namespace: ${namespace}}
data: {a: eA==, b: ''}
stringData: {a: "y\\n"}`;
    const { secrets } = readClusterObjects([file('a', `${secret('n1')}\n---${secret('n2')}`)]);
    expect(secrets.map(({ facts }) => facts.namespace)).toEqual(['n1', 'n2']);
    expect(secrets[0]?.facts.keys.map(({ key, traits }) => [key, traits])).toEqual([
      ['a', { empty: false, lineEnd: true, address: false }],
      ['b', { empty: true, lineEnd: false, address: false }],
    ]);
  });

  test('the items of a List are separate objects', () => {
    const items = [receiver('x', 'type: global'), object('Silence', 's', 'matcher: {}')].map(
      (document) => `- ${document.trim().replaceAll('\n', '\n  ')}`,
    );
    const cluster = readClusterObjects([file('a', `apiVersion: v1\nkind: List\nitems:\n${items.join('\n')}\n`)]);
    expect([names(cluster.receivers), names(cluster.silences)]).toEqual([['a x'], ['a s']]);
  });
});

describe('defaults of the manager', () => {
  const picky = receiver(
    'desk',
    'type: global',
    "alertSelector: {matchExpressions: [{key: team, operator: Match, regexValue: '^a'}]}",
  );

  test.each([
    [{ major: 2, minor: 6 }, []],
    [{ major: 2, minor: 4 }, ['desk: 0']],
  ])('a missing label, in %o', (version, expected) => {
    expect(sent(route({ documents: [picky], alerts: [alert()], version }))).toEqual(expected);
  });

  test.each([
    ['yaml', 'multicluster: {clusterName: member}', 'member'],
    ['nothing', 'monitoring: {}', 'default'],
    ['rubbish', '[', 'default'],
  ])('the name of the cluster: %s', (_, text, expected) => {
    const config = `
apiVersion: v1
kind: ConfigMap
metadata: {name: kubesphere-config, namespace: kubesphere-system}
data: {kubesphere.yaml: '${text}'}`;
    const wanted = receiver('desk', 'type: global', `alertSelector: {matchLabels: {cluster: ${expected}}}`);
    expect(sent(route({ documents: [wanted, config], alerts: [alert()] }))).toEqual(['desk: 0']);
  });

  test.each([
    'https://oapi.dingtalk.com/robot/send?access_token=x',
    'HTTP://127.0.0.1:8080/robot',
    'https://user:pass@host/',
    'https://[::1]:80/a?b#c',
    'https://host',
    '<webhook>',
  ])('an address: %s', (value) => {
    expect(address(value)).toBe(true);
  });

  test.each([
    '',
    'oapi.dingtalk.com/robot',
    '//host/a',
    'ftp://host/a',
    'https:///robot',
    'https://h:x/',
    'https://h/%zz',
    'https://a b/',
    ' https://h/',
  ])('no address: "%s"', (value) => {
    expect(address(value)).not.toBe(true);
  });
});

function address(value: string): boolean | undefined {
  const text = object('Receiver', 'x', `dingtalk: {chatbot: {webhook: {value: '${value}'}}}`);
  const [section] = readClusterObjects([file('a', text)]).receivers[0]?.facts.sections ?? [];
  const webhook = section?.dingtalk?.chatbot?.webhook;
  return webhook?.kind === 'inline' ? webhook.traits.address : undefined;
}
