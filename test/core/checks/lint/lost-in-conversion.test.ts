import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { analyseStream, findingsOf, parseManagerVersion, releaseOf, renderPhrase } from '#core';

const CHINESE = JSON.parse(
  readFileSync(new URL('../../../../l10n/bundle.l10n.zh-cn.json', import.meta.url), 'utf8'),
) as Record<string, string>;

function hints(dingtalk: string, version: string) {
  const text = `apiVersion: notification.kubesphere.io/v2beta2
kind: Receiver
metadata: {name: a, labels: {type: global}}
spec:
  dingtalk:
    chatbot: {keywords: [x], webhook: {valueFrom: {secretKeyRef: {name: a, key: b, namespace: c}}}}
    ${dingtalk}
`;
  const target = parseManagerVersion(version);
  return findingsOf(analyseStream(text, undefined, releaseOf(target)), { rules: {}, version: target }).filter(
    ({ code }) => code === 'lost-in-conversion',
  );
}

test('names the fields as the language and the place of the text want it', () => {
  const [hint] = hints('tmplType: markdown\n    template: a', '2.3');
  if (!hint) throw new Error('nothing is lost');
  expect(renderPhrase(hint.phrase)).toContain('deletes `spec.dingtalk.tmplType`, `spec.dingtalk.template`:');
  expect(renderPhrase(hint.phrase, {}, 'plain')).toContain(
    'deletes “spec.dingtalk.tmplType”, “spec.dingtalk.template”:',
  );
  expect(renderPhrase(hint.phrase, CHINESE, 'plain')).toContain('“spec.dingtalk.tmplType”、“spec.dingtalk.template”');
});

test.each([
  { name: 'a field that does not exist', dingtalk: 'templat: a', version: '2.3' },
  { name: 'a field of a later release', dingtalk: 'tmplType: text\n    tmplText: {name: a}', version: '1.4' },
])('says nothing of $name, which kubectl rejects', ({ dingtalk, version }) => {
  const text = hints(dingtalk, version).map(({ phrase }) => renderPhrase(phrase));
  expect(text.join()).not.toMatch(/templat\b|tmplText/);
});
