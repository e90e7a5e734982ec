import { describe, expect, it } from 'vitest';
import { analyseStream } from '../../../../core/src/checks/analysis/analyse-stream.js';
import { findingsOf } from '../../../../core/src/checks/analysis/findings-of.js';
import { applyFix } from '../../../rules/apply-fix.js';

const HEAD =
  'apiVersion: notification.kubesphere.io/v2beta2\nkind: Receiver\nmetadata: { name: ops, labels: { type: global } }\n';
const receiver = (chatbot: string) => `${HEAD}spec:\n  dingtalk:\n    chatbot:\n${chatbot}`;
const VALUE = 'https://oapi.dingtalk.com/robot/send?access_token=0123';

function fixes(text: string) {
  return findingsOf(analyseStream(text))
    .filter(({ code }) => code === 'credential-in-manifest')
    .flatMap((finding) => finding.fixes);
}

describe('moving credentials to a Secret', () => {
  it.each<[name: string, text: string]>([
    [
      'Windows line breaks',
      receiver(`      webhook:\n        value: ${VALUE} # x\n      keywords: [a]\n`).replaceAll('\n', '\r\n'),
    ],
    ['no final line break', receiver(`      keywords: [a]\n      webhook:\n        value: ${VALUE}`)],
    ['a block at the end', receiver(`      keywords: [a]\n      webhook:\n        value: |\n          ${VALUE}\n\n\n`)],
    ['flow style', receiver(`      keywords: [a]\n      webhook: {value: "${VALUE}"}\n`)],
    [
      'a following document',
      `${receiver(`      webhook: {value: "${VALUE}"}\n      keywords: [a]\n`)}# end\n---\na: b\n`,
    ],
    ['an alias', receiver(`      keywords: [&a "${VALUE}"]\n      webhook:\n        value: *a\n`)],
  ])('leaves no findings: %s', (_, text) => {
    const [fix] = fixes(text);
    const fixed = fix ? applyFix(text, fix) : '';
    expect(findingsOf(analyseStream(fixed))).toEqual([]);
    expect(fixed).toContain(`  webhook: '${VALUE}'`);
    expect(fixed.split('\r\n').length - 1).toBe(text.includes('\r') ? fixed.split('\n').length - 1 : 0);
  });

  it.each<[name: string, text: string]>([
    ['an invalid Secret name', receiver(`      webhook: {value: a}\n`).replace('name: ops', 'name: Ops_')],
    ['no name', receiver(`      webhook: {value: a}\n`).replace('name: ops, ', '')],
    ['an end marker', `${receiver(`      webhook: {value: a}\n`)}...\n`],
    ['an anchor with aliases', receiver(`      webhook: {value: &a "${VALUE}"}\n      keywords: [*a]\n`)],
    [
      'JSON',
      JSON.stringify({
        apiVersion: 'notification.kubesphere.io/v2beta2',
        kind: 'Receiver',
        metadata: { name: 'a' },
        spec: { dingtalk: { chatbot: { webhook: { value: 'a' } } } },
      }),
    ],
  ])('is not offered for %s', (_, text) => {
    expect(fixes(text)).toEqual([]);
    expect(findingsOf(analyseStream(text)).map(({ code }) => code)).toContain('credential-in-manifest');
  });

  it('uses an unused name, unused keys and the namespace of other Secrets', () => {
    const text = receiver(
      `      webhook: {value: "${VALUE}"}\n      secret:\n        valueFrom:\n          secretKeyRef:\n            namespace: shop\n            name: ops-receiver\n            key: secret\n`,
    );
    const [fix] = fixes(text);
    expect(fix && applyFix(text, fix)).toContain('name: ops-receiver-2\n  namespace: shop\n');
  });
});
