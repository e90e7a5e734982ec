import { describe, expect, it } from 'vitest';
import { analyseStream } from '../../../../core/src/checks/analysis/analyse-stream.js';
import { findingsOf } from '../../../../core/src/checks/analysis/findings-of.js';
import { factsOf } from '../../../../core/src/checks/analysis/manifest-facts.js';
import { verdictsOf } from '../../../../core/src/checks/analysis/verdicts-of.js';
import { patchUse } from '../../../../core/src/model/kustomize/file-use.js';

const codes = (text: string, others = ''): readonly string[] =>
  findingsOf(analyseStream(text), undefined, factsOf(analyseStream(others))).map(({ code }) => code);

const receiver = (key: string): string => `apiVersion: notification.kubesphere.io/v2beta2
kind: Receiver
metadata: { name: ops, labels: { type: global } }
spec:
  dingtalk:
    chatbot:
      keywords: [a]
      webhook: { valueFrom: { secretKeyRef: { name: robots, key: ${key}, namespace: ops } } }
`;

const external = (spec: string): string => `apiVersion: external-secrets.io/v1
kind: ExternalSecret
metadata: { name: robots, namespace: ops }
spec: ${spec}
`;

describe('a reference to a Secret that a controller makes', () => {
  const listed = external('{ data: [{ secretKey: webhook }] }');

  it('is reported if it names a key that is not made', () => {
    expect(codes(receiver('webhook'), listed)).toEqual([]);
    expect(codes(receiver('webhok'), listed)).toEqual(['secret-key-missing']);
    expect(codes(`${listed}---\n${receiver('webhok')}`)).toEqual(['secret-key-missing']);
  });

  it('is not reported if the keys are not known, or another Secret of the name has the key', () => {
    expect(codes(receiver('webhok'), external('{ dataFrom: [{ extract: { key: a } }] }'))).toEqual([]);
    const secret = 'apiVersion: v1\nkind: Secret\nmetadata: { name: robots, namespace: ops }\nstringData: { url: x }\n';
    expect(codes(receiver('url'), `${listed}---\n${secret}`)).toEqual([]);
  });

  it('is not judged by a patch of what makes it', () => {
    const patch = analyseStream(listed, undefined, undefined, patchUse([]));
    expect(findingsOf(analyseStream(receiver('x')), undefined, factsOf(patch))).toEqual([]);
  });

  it('is judged by the object in a List', () => {
    const item = listed.trimEnd().replaceAll('\n', '\n  ');
    expect(codes(receiver('x'), `apiVersion: v1\nkind: List\nitems:\n- ${item}\n`)).toEqual(['secret-key-missing']);
  });
});

it('what makes a Secret is not judged itself', () => {
  const text = `${receiver('webhook')}---\n${external('{ data: nothing, typo: 5 }')}`;
  expect(findingsOf(analyseStream(text)).map(({ code }) => code)).toEqual(['secret-key-missing']);
  expect(verdictsOf(analyseStream(text)).map(({ kind, accepted }) => [kind, accepted])).toEqual([['Receiver', true]]);
});

describe('a file that SOPS encrypted', () => {
  const ENC = 'ENC[AES256_GCM,data:Ygq=,iv:1=,tag:2==,type:str]';
  const secret = (rest = '', data = 'data'): string => `apiVersion: v1
kind: Secret
metadata: { name: robots, namespace: ops }
${data}: { webhook: "${ENC}" }
sops:
  mac: ENC[AES256_GCM,data:p=,iv:5=,tag:6==,type:str]
  version: 3.8.1
${rest}`;

  it.each(['data', 'stringData'])('has the keys of its Secret in %s, without findings', (data) => {
    const text = `${receiver('webhook')}---\n${secret('', data)}`;
    expect(codes(text)).toEqual([]);
    expect(verdictsOf(analyseStream(text)).every(({ accepted }) => accepted)).toBe(true);
    expect(codes(receiver('webhok'), secret('', data))).toEqual(['secret-key-missing']);
  });

  const encrypted = (rest = ''): string => `${receiver('webhook')}  typo: ${ENC}\nsops:\n  mac: ${ENC}\n${rest}`;

  it('is checked, but a fix would keep it from being decrypted', () => {
    const wrong = encrypted().replace('keywords', 'keyword');
    const of = (text: string) => findingsOf(analyseStream(text)).map(({ code, fixes }) => [code, fixes.length > 0]);
    expect(of(wrong)).toContainEqual(['unknown-field', false]);
    expect(of(wrong.replace('sops:', 'sops:\n  mac_only_encrypted: true'))).toContainEqual(['unknown-field', true]);
  });

  it('has a mapping `sops`; a text of this name is an unknown field', () => {
    expect(codes(`${receiver('webhook')}sops: text\n`)).toEqual(['unknown-field']);
  });
});
