import { expect, test } from 'vitest';
import {
  acceptedObjects,
  analyseStream,
  describeLeftOut,
  factsOf,
  keepAccepted,
  leaveOutRejected,
  parseManagerVersion,
  phrase,
  renderPhrase,
} from '#core';

const receiver = (name: string, operator: string) =>
  `apiVersion: notification.kubesphere.io/v2beta2
kind: Receiver
metadata: { name: ${name}, labels: { type: global } }
spec:
  dingtalk:
    alertSelector: { matchExpressions: [{ key: severity, operator: ${operator}, values: [critical] }] }
`;

const left = (text: string, version?: string) => {
  const files = [{ uri: 'a.yaml', stream: analyseStream(text) }];
  const { cluster, leftOut } = leaveOutRejected(
    files,
    version === undefined ? undefined : parseManagerVersion(version),
  );
  return {
    receivers: cluster.receivers.map(({ facts, line }) => `${facts.name}:${line}`),
    leftOut: leftOut.map(({ kind, name, at }) => `${kind} ${name} ${at.uri}:${at.range.start.line}`),
  };
};

test('leaves out documents and items of Lists that the cluster rejects, with the place, and keeps the rest', () => {
  const item = (text: string) => `  - ${text.trimEnd().replaceAll('\n', '\n    ')}\n`;
  const list = `---\napiVersion: v1\nkind: List\nitems:\n${item(receiver('c', 'In'))}${item(receiver('d', 'Is'))}`;
  expect(left(`${receiver('a', 'Is')}---\n${receiver('b', 'In')}${list}`)).toEqual({
    receivers: ['b:6', 'c:13'],
    leftOut: ['Receiver a a.yaml:5', 'Receiver d a.yaml:28'],
  });
});

test('depends on the targeted release', () => {
  const text = receiver('a', 'Match');
  expect(left(text).leftOut).toEqual([]);
  expect(left(text, '2.3.0').leftOut).toHaveLength(1);
});

test('has nothing to say about files without manifests of ours', () => {
  expect(left('a: [').leftOut).toEqual([]);
});

test('one sentence names the object and the reason', () => {
  const { leftOut } = leaveOutRejected([{ uri: 'a', stream: analyseStream(receiver('a', 'Is')) }], undefined);
  expect(leftOut[0] && renderPhrase(describeLeftOut(leftOut[0]))).toMatch(
    /^Left out, because the cluster rejects it: Receiver a\. .*Is/,
  );
});

test.each([
  [{ kind: undefined, name: undefined }, 'Left out, because the cluster rejects it: a document. Why'],
  [{ kind: 'Silence', name: '' }, 'Left out, because the cluster rejects it: a Silence. Why'],
])('%o is said without its name', (object, said) => {
  expect(renderPhrase(describeLeftOut({ ...object, reason: phrase('Why') }))).toBe(said);
});

test('the shown object is kept, unless the cluster has another one of its name from the file', () => {
  const stream = analyseStream([receiver('a', 'Is'), receiver('b', 'Is'), receiver('c', 'In')].join('---\n'));
  const files = [{ uri: 'a.yaml', ...acceptedObjects(stream, undefined) }];
  const kept = (name: string, uri = 'a.yaml') => {
    const { cluster, leftOut, rejection } = keepAccepted(files, {
      uri,
      kind: 'Receiver',
      name,
      facts: factsOf(stream),
    });
    return [cluster.receivers.map(({ facts }) => facts.name), leftOut.map((object) => object.name), rejection?.name];
  };
  expect(kept('a')).toEqual([['c', 'a'], ['b'], 'a']);
  expect(kept('c')).toEqual([['c'], ['a', 'b'], undefined]);
  expect(kept('a', 'b.yaml')).toEqual([['c'], ['a', 'b'], undefined]);
});
