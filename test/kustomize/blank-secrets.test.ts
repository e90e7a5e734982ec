import { expect, it } from 'vitest';
import { analyseStream, factsOf } from '#core';
import { BuildFailure, blankSecrets } from '#kustomize';

const SECRET = `apiVersion: v1
kind: Secret
metadata: { name: robot, namespace: monitoring, annotations: { note: dG9rZW4 } }
type: Opaque
data: { webhook: aHR0cHM6Ly90b2tlbg==, empty: "" }
stringData: { "a key": SECtoken }
`;
const RECEIVER = 'apiVersion: notification.kubesphere.io/v2beta2\nkind: Receiver\nmetadata: { name: ops }\n';

it('of Secrets, only the keys leave the process that builds', () => {
  const [secret = '', receiver] = blankSecrets([SECRET, RECEIVER]);
  expect(secret).not.toMatch(/token|dG9rZW4|aHR0/i);
  expect(receiver).toBe(RECEIVER);
  const [facts] = factsOf(analyseStream(secret));
  expect(facts?.pipeline[0]).toMatchObject({
    kind: 'Secret',
    name: 'robot',
    namespace: 'monitoring',
    keys: ['webhook', 'empty', 'a key'].map((key) => ({ key, traits: { empty: false, address: true } })),
  });
});

it('a Secret in a List is none the less one', () => {
  const list = `apiVersion: v1\nkind: List\nitems:\n- ${SECRET.trimEnd().replaceAll('\n', '\n  ')}\n- ${RECEIVER.trimEnd().replaceAll('\n', '\n  ')}\n`;
  const [text = ''] = blankSecrets([list]);
  expect(text).not.toMatch(/token|dG9rZW4|aHR0/i);
  expect(factsOf(analyseStream(text)).map(({ object }) => object?.kind)).toEqual(['Secret', 'Receiver']);
});

it('what may be a Secret and cannot be read does not leave the process either', () => {
  expect(() => blankSecrets([SECRET.replace('" }', '"')])).toThrow(BuildFailure);
  expect(blankSecrets(['# nothing\n'])).toEqual(['# nothing\n']);
});
