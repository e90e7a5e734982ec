import { describe, expect, it } from 'vitest';
import { failureParts, failureSentence } from '../../../client/webview/preview/alerts/failure-parts.js';
import { ALERT_TYPE, failure, SEVERITY } from './preview-fixture.js';

describe('failureSentence', () => {
  it.each([
    [failure(SEVERITY, 'severity', 'In', ['critical', 'error'], 'info'), /“info”.*one of “critical”, “error”$/],
    [failure(SEVERITY, 'severity', 'In', ['critical'], undefined), /severity is missing.*“critical”$/],
    [failure(ALERT_TYPE, 'alerttype', 'In', ['metric'], 'event'), /“event”.*“metric”$/],
    [failure(SEVERITY, 'namespace', 'NotIn', ['a', 'b'], 'a'), /“a”.*none of “a”, “b”$/],
    [failure(SEVERITY, 'namespace', 'NotIn', ['a'], 'a'), /“a”.*anything but “a”$/],
    [failure(SEVERITY, 'pod', 'Exists', [], undefined), /missing.*any value$/],
    [failure(SEVERITY, 'pod', 'DoesNotExist', [], ''), /“”.*no such label$/],
    [failure(SEVERITY, 'pod', 'Match', ['^web-'], 'db-0'), /“db-0”.*“\^web-”$/],
    [failure(SEVERITY, 'pod', 'Sounds', ['x'], 'y'), /Sounds “x”$/],
  ])('%#: %o', (given, sentence) => expect(failureSentence(given, undefined)).toMatch(sentence));

  it('names the typo', () => {
    const given = failure(SEVERITY, 'severity', 'In', ['critical'], 'Critical');
    expect(failureSentence(given, 'case')).toMatch(/\(case differs\)$/);
  });
});

describe('the value that was most likely meant', () => {
  it.each([
    ['In', ['critical', 'error'], 'Error', 'case', [false, true]],
    ['In', ['critical'], 'critical ', 'blanks', [true]],
    ['In', ['web', 'db'], 'web-frontend-0', 'part', [true, false]],
    ['Match', ['backoff'], 'BackOff', 'case', [true]],
    ['In', ['critical'], undefined, undefined, [false]],
    ['In', ['Critical'], 'critical', undefined, [false]],
  ] as const)('%s %j, actual %j, %s', (operator, wanted, actual, miss, marks) => {
    const parts = failureParts(failure(SEVERITY, 'label', operator, wanted, actual), miss);
    expect(parts.wanted.map(({ mistyped }) => mistyped)).toEqual(marks);
    expect(parts.typo !== undefined).toBe(miss !== undefined);
  });
});
