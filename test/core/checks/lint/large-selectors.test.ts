import { describe, expect, it } from 'vitest';
import { analyseStream } from '../../../../core/src/checks/analysis/analyse-stream.js';
import { findingsOf } from '../../../../core/src/checks/analysis/findings-of.js';

const HEAD = `apiVersion: notification.kubesphere.io/v2beta2
kind: Receiver
metadata: { name: ops, labels: { type: global } }
spec:
  dingtalk:
    chatbot: { keywords: [a] }
    alertSelector:
      matchExpressions:
`;

function times(count: number, line: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => line(index)).join('');
}

function condition(members: string): string {
  return `        - { key: namespace, ${members} }\n`;
}

describe('the findings of a selector grow linearly with its size', () => {
  it.each<[name: string, conditions: (count: number) => string]>([
    [
      'values that look like patterns',
      (count) => condition(`operator: In, values: [${times(count, (i) => `"a${i}*", `)}]`),
    ],
    ['values that repeat', (count) => condition(`operator: In, values: [${times(count, () => 'a, ')}]`)],
    ['a repeated condition', (count) => times(count, () => condition('operator: NotIn, values: [a]'))],
    ['expressions on one label', (count) => times(count, (i) => condition(`operator: Match, regexValue: '^a${i}$'`))],
    ['conditions that exclude each other', (count) => times(count, (i) => condition(`operator: In, values: [a${i}]`))],
  ])('%s', (_, conditions) => {
    const size = (count: number) => JSON.stringify(findingsOf(analyseStream(HEAD + conditions(count)))).length;
    expect(size(600)).toBeLessThan(4 * size(200));
  });
});
