import { describe, expect, test } from 'vitest';
import { deliveriesOf, renderPhrase, UNNAMED_SECRET } from '#core';
import { alert, object, route } from '../pipeline-of.js';

test.each(['true', '7', '""'])('a reference with the name %s names no Secret', (name) => {
  const webhook = `{valueFrom: {secretKeyRef: {name: ${name}, key: k}}}`;
  const desk = object('Receiver', 'desk', `dingtalk: {chatbot: {webhook: ${webhook}}}`, 'type: global');
  for (const complete of [true, false]) {
    const [delivery] = deliveriesOf(route({ documents: [desk], alerts: [alert()], complete }), 0);
    expect(delivery?.failure).toMatchObject({ code: 'secret-missing', text: UNNAMED_SECRET });
    expect(delivery?.assumptions).toEqual([]);
  }
});

describe('a value that is not known is assumed to be right, and the trace says why', () => {
  const from = '{valueFrom: {secretKeyRef: {name: robots, key: url, namespace: ops}}}';
  const secret = (value: string) =>
    `apiVersion: v1\nkind: Secret\nmetadata: {name: robots, namespace: ops}\nstringData: {url: "${value}"}\n`;
  const external = (spec: string) =>
    `apiVersion: external-secrets.io/v1\nkind: ExternalSecret\nmetadata: {name: robots, namespace: ops}\nspec: ${spec}\n`;
  const MADE =
    'The ExternalSecret robots makes the Secret ops/robots in the cluster. The value of its entry “url” is not known and assumed to be right.';

  test.each([
    ['"ENC[AES256_GCM,data:x,type:str]"', [], 'The credential is encrypted. It is assumed to be right.'],
    ['"${URL}"', [], 'The credential cannot be told: ${URL}. It is assumed to be right.'],
    [
      from,
      [secret('ENC[AES256_GCM,data:x,type:str]')],
      'The entry “url” of the Secret ops/robots is encrypted. It is assumed to be right.',
    ],
    [
      from,
      [secret('%URL%')],
      'The entry “url” of the Secret ops/robots cannot be told: %URL%. It is assumed to be right.',
    ],
    [from, [external('{data: [{secretKey: url}]}')], MADE],
    [from, [external('{dataFrom: [{extract: {key: x}}]}')], MADE],
  ])('%s %s', (value, documents, expected) => {
    const webhook = value.startsWith('{') ? value : `{value: ${value}}`;
    const desk = object('Receiver', 'desk', `dingtalk: {chatbot: {webhook: ${webhook}}}`, 'type: global');
    for (const complete of [true, false]) {
      const [delivery] = deliveriesOf(route({ documents: [desk, ...documents], alerts: [alert()], complete }), 0);
      expect(delivery?.failure).toBeUndefined();
      expect(delivery?.assumptions.map(({ code, text }) => [code, renderPhrase(text)])).toEqual([
        ['credential-unknown', expected],
      ]);
    }
  });

  test('a manifest of the Secret is read before what makes one, which may add keys', () => {
    const desk = object('Receiver', 'desk', `dingtalk: {chatbot: {webhook: ${from}}}`, 'type: global');
    const of = (...documents: string[]) =>
      deliveriesOf(route({ documents: [desk, ...documents], alerts: [alert()], complete: true }), 0)[0];
    const known = secret('https://example.com/x');
    expect(of(known, external('{data: [{secretKey: url}]}'))?.assumptions).toEqual([]);
    const other = known.replace('url', 'other');
    expect(of(other, external('{target: {creationPolicy: Merge}, data: [{secretKey: url}]}'))?.failure).toBeUndefined();
    expect(of(other, external('{data: [{secretKey: second}]}'))?.failure?.code).toBe('webhook-empty');
  });
});
