import { describe, expect, it } from 'vitest';
import { complete, hover, readObjects, receivers, symbols } from '#core';
import { analyseStream } from '../../../../core/src/checks/analysis/analyse-stream.js';
import { findingsOf } from '../../../../core/src/checks/analysis/findings-of.js';
import { factsOf } from '../../../../core/src/checks/analysis/manifest-facts.js';
import { verdictsOf } from '../../../../core/src/checks/analysis/verdicts-of.js';
import { atCursor } from '../../assist/at-cursor.js';
import { faulty, receiver, secret } from './manifests.js';

/** A `kind: List` of documents. */
function list(...documents: readonly string[]): string {
  const items = documents.map(
    (text) =>
      `  - ${text
        .replace(/^---\n/, '')
        .trimEnd()
        .replaceAll('\n', '\n    ')}\n`,
  );
  return `apiVersion: v1\nkind: List\nitems:\n${items.join('')}`;
}

const found = (text: string): readonly string[] =>
  findingsOf(analyseStream(text)).map(({ code, path }) => `${code}@${path}`);

describe('the objects of a list', () => {
  const text = `# two\n---\n${list(receiver('a'), faulty('b'))}`;

  it('are checked one by one', () => {
    expect(verdictsOf(analyseStream(text))).toMatchObject([
      { line: 5, kind: 'Receiver', name: 'a', accepted: true },
      { line: 17, kind: 'Receiver', name: 'b', accepted: false, causes: [{ path: 'items[1].spec.dingtalk.tmplType' }] },
    ]);
  });

  it('are outlined and previewed', () => {
    const stream = analyseStream(text);
    expect(symbols(stream).map(({ name, range }) => [name, range.start.line, range.end.line])).toEqual([
      ['a', 5, 16],
      ['b', 17, 29],
    ]);
    expect(receivers(stream).map(({ conditions }) => [conditions.name, conditions.nameRange.start.line])).toEqual([
      ['a', 8],
      ['b', 20],
    ]);
    expect(factsOf(stream).map(({ object }) => object?.name)).toEqual(['a', 'b']);
  });

  it('can be sent to', () => {
    expect(readObjects(text).map(({ kind, name }) => `${kind}/${name}`)).toEqual(['Receiver/a', 'Receiver/b']);
  });

  it.each([
    ['Secrets that nobody names', list(receiver('a'), secret('other')), []],
    [
      'a Secret that one of them names',
      list(receiver('a'), secret('a-robot')),
      ['wrong-type@items[1].stringData.webhook'],
    ],
    [
      'a Secret that another document names',
      `${list(secret('a-robot'))}${receiver('a')}`,
      ['wrong-type@items[0].stringData.webhook'],
    ],
    [
      'an entry with an invalid webhook',
      list(receiver('a'), secret('a-robot', 'text')),
      ['webhook-invalid@items[1].stringData.webhook'],
    ],
    [
      'a Config that applies to none of them',
      list(config('tenant'), chats('global')),
      ['config-missing@items[1].spec.dingtalk.conversation'],
    ],
    ['a Config that applies to one', list(config('default'), chats('global')), []],
  ])('are analysed together: %s', (_, manifests, expected) => {
    expect(found(manifests)).toEqual(expected);
  });

  it('have hovers and completions', () => {
    const inside = list(receiver('a'), receiver('b')).replace('dingtalk:', 'dingt<|>alk:');
    const { stream, position } = atCursor(inside);
    expect(hover(stream, position)?.markdown).toContain('**dingtalk**');
    const at = atCursor(`${list(receiver('a'), receiver('b'))}        <|>\n`);
    expect(complete(at.stream, at.position).map(({ label }) => label)).toContain('conversation');
  });

  it('may be JSON', () => {
    const items = readObjects(receiver('a') + secret('a-robot')).map(({ value }) => value);
    const json = JSON.stringify({ apiVersion: 'v1', kind: 'List', items }, undefined, 2);
    expect(found(json)).toEqual(['wrong-type@items[1].stringData.webhook']);
  });
});

function config(type: string): string {
  return `apiVersion: notification.kubesphere.io/v2beta2
kind: Config
metadata: { name: app, labels: { type: ${type}, user: li-na } }
spec:
  dingtalk:
    conversation:
      appkey: { valueFrom: { secretKeyRef: { namespace: monitoring, name: app, key: appkey } } }
      appsecret: { valueFrom: { secretKeyRef: { namespace: monitoring, name: app, key: appsecret } } }
`;
}

function chats(type: string): string {
  return `apiVersion: notification.kubesphere.io/v2beta2
kind: Receiver
metadata: { name: chats, labels: { type: ${type} } }
spec:
  dingtalk:
    conversation: { chatids: [chat0123456789abcdef0123456789abcdef] }
`;
}
