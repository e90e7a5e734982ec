import { describe, expect, test } from 'vitest';
import { analyseStream, findingsOf, safeFixes } from '#core';

const SILENCE = `apiVersion: notification.kubesphere.io/v2beta2
kind: Silence
metadata: {name: quiet, labels: {type: global}}
spec:
`;
const ROUTER = `apiVersion: notification.kubesphere.io/v2beta2
kind: Router
metadata: {name: to-on-call}
spec:
  alertSelector: {}
`;

/** The finding of a wrong type, and the text with its fix. */
function findingIn(text: string) {
  const stream = analyseStream(text);
  const found = findingsOf(stream).filter(({ code }) => code === 'wrong-type');
  const [edit] = safeFixes(found).flatMap(({ edits }) => edits);
  const lines = text.split('\n');
  const offset = ({ line, character }: { line: number; character: number }) =>
    lines.slice(0, line).reduce((sum, each) => sum + each.length + 1, 0) + character;
  return {
    message: found[0]?.message ?? '',
    count: found.length,
    fixed: edit && text.slice(0, offset(edit.range.start)) + edit.newText + text.slice(offset(edit.range.end)),
  };
}

describe('a list where a mapping belongs', () => {
  test.each([
    {
      from: '  receivers:\n    - name: a\n    - name: b\n',
      to: '  receivers:\n    name:\n      - a\n      - b\n',
      says: '`name: [a, b]`',
    },
    { from: '  receivers:\n  - a\n', to: '  receivers:\n    name:\n      - a\n', says: '`name: [a]`' },
    { from: '  receivers: [a, b]\n', to: '  receivers:\n    name:\n      - a\n      - b\n', says: '`name: [a, b]`' },
  ])('names receivers of a Router: $from', ({ from, to, says }) => {
    const { message, count, fixed } = findingIn(ROUTER + from);
    expect(message).toContain(says);
    expect(count).toBe(1);
    expect(fixed).toBe(ROUTER + to);
    expect(findingsOf(analyseStream(fixed ?? '')).filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test.each([
    { matcher: '{name: severity, value: info}', condition: { key: 'severity', operator: 'In', values: ['info'] } },
    {
      matcher: '{name: severity, value: info, isEqual: false, isRegex: false}',
      condition: { key: 'severity', operator: 'NotIn', values: ['info'] },
    },
    { matcher: "{name: pod, value: ''}", condition: { key: 'pod', operator: 'DoesNotExist' } },
    { matcher: "{name: pod, value: '', isEqual: false}", condition: { key: 'pod', operator: 'Exists' } },
    {
      matcher: '{name: namespace, value: a|b.*, isRegex: true}',
      condition: { key: 'namespace', operator: 'Match', regexValue: '^(?:a|b.*)$' },
    },
    { matcher: '{key: pod, operator: Exists}', condition: { key: 'pod', operator: 'Exists' } },
  ])('holds a matcher of Alertmanager: $matcher', ({ matcher, condition }) => {
    const { fixed } = findingIn(`${SILENCE}  matcher:\n    - ${matcher}\n`);
    const lines = Object.entries(condition).map(([key, value]) =>
      `${key}: ${Array.isArray(value) ? '' : value}`.trim(),
    );
    for (const line of lines) expect(fixed?.replaceAll("'", '')).toContain(line);
    expect(findingsOf(analyseStream(fixed ?? '')).filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test.each([
    [
      'an expression that must not match',
      `${SILENCE}  matcher:\n    - {name: a, value: b, isRegex: true, isEqual: false}\n`,
    ],
    ['another field', `${SILENCE}  matcher:\n    - {name: a, value: b, more: c}\n`],
    ['a value that is no text', `${SILENCE}  matcher:\n    - {name: a, value: 5}\n`],
    ['receivers with more than a name', `${ROUTER}  receivers:\n    - {name: a, type: dingtalk}\n`],
    ['nothing', `${ROUTER}  receivers: []\n`],
    ['a comment, which would be lost', `${ROUTER}  receivers:\n    - a # by day\n    - b\n`],
  ])('with %s is only reported', (_, text) => {
    const { count, fixed } = findingIn(text);
    expect(count).toBe(1);
    expect(fixed).toBeUndefined();
  });
});
