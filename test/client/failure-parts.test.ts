import { describe, expect, it } from 'vitest';
import { failureParts, failureSentence } from '../../client/webview/preview/failure-parts.js';
import { ALERT_TYPE, failure, SEVERITY } from './preview-fixture.js';

describe('failureSentence', () => {
  it.each([
    [
      failure(SEVERITY, 'severity', 'In', ['critical', 'error'], 'info'),
      'severity is “info”, wanted one of “critical”, “error”',
    ],
    [failure(SEVERITY, 'severity', 'In', ['critical'], undefined), 'severity is missing, wanted “critical”'],
    [failure(ALERT_TYPE, 'alerttype', 'In', ['metric'], 'event'), 'alerttype is “event”, wanted “metric”'],
    [failure(SEVERITY, 'namespace', 'NotIn', ['a', 'b'], 'a'), 'namespace is “a”, wanted none of “a”, “b”'],
    [failure(SEVERITY, 'namespace', 'NotIn', ['a'], 'a'), 'namespace is “a”, wanted anything but “a”'],
    [failure(SEVERITY, 'pod', 'Exists', [], undefined), 'pod is missing, wanted any value'],
    [failure(SEVERITY, 'pod', 'DoesNotExist', [], ''), 'pod is “”, wanted no such label'],
    [failure(SEVERITY, 'pod', 'Match', ['^web-'], 'db-0'), 'pod is “db-0”, wanted a match of “^web-”'],
    [
      failure(SEVERITY, 'severity', 'In', ['critical'], 'Critical'),
      'severity is “Critical”, wanted “critical” (only the case differs)',
    ],
  ])('%#: %s', (given, sentence) => expect(failureSentence(given)).toBe(sentence));
});

describe('onlyCaseDiffers', () => {
  it.each([
    ['In', ['critical', 'error'], 'Error', [false, true]],
    ['In', ['critical'], 'critical ', [false]],
    ['In', ['critical'], undefined, [false]],
    ['Match', ['backoff'], 'BackOff', [true]],
    ['NotIn', ['KUBE-SYSTEM', 'kube-system'], 'kube-system', [false, false]],
  ])('%s %j, actual %j', (operator, wanted, actual, marks) => {
    const parts = failureParts(failure(SEVERITY, 'label', operator, wanted, actual));
    expect(parts.wanted.map((value) => value.onlyCaseDiffers)).toEqual(marks);
    expect(parts.onlyCaseDiffers).toBe(marks.includes(true));
  });
});
