import { describe, expect, test } from 'vitest';
import { builtInSamples } from '../../../../core/src/manager/samples/built-in-samples.js';
import { checkLabelValue } from '../../../../core/src/model/selector/label-value.js';
import { checkQualifiedName } from '../../../../core/src/model/selector/qualified-name.js';

const valuesOf = (key: string) => new Set(builtInSamples.map(({ labels }) => labels[key]));

test('cover the labels of typical conditions', () => {
  expect(valuesOf('alerttype')).toEqual(new Set(['metric', 'event', 'auditing', 'logging']));
  expect(valuesOf('severity')).toEqual(new Set(['critical', 'error', 'warning', 'info']));
  expect(valuesOf('rule_level')).toEqual(new Set(['global', 'cluster', 'namespace']));
  expect(new Set(builtInSamples.map(({ status }) => status))).toEqual(new Set(['firing', 'resolved']));
  const keys = new Set(builtInSamples.flatMap(({ labels }) => Object.keys(labels)));
  for (const key of [
    'cluster',
    'namespace',
    'node',
    'pod',
    'container',
    'workload',
    'job',
    'user',
    'instance',
    'host_ip',
  ]) {
    expect(keys).toContain(key);
  }
});

test('some names can only be tested with Match', () => {
  const names = builtInSamples.map(({ labels }) => labels.alertname ?? '').filter(checkLabelValue);
  expect(names.some((name) => /\p{Script=Han}/u.test(name))).toBe(true);
  expect(names.some((name) => name.includes(' '))).toBe(true);
});

test('ids are unique', () => {
  expect(new Set(builtInSamples.map(({ id }) => id)).size).toBe(builtInSamples.length);
});

describe.each(builtInSamples.map((sample) => [sample.id, sample] as const))('%s', (_id, { labels, annotations }) => {
  test('is an alert as the manager receives it', () => {
    expect(labels).toMatchObject({ alertname: expect.stringMatching(/./), cluster: expect.stringMatching(/./) });
    expect(Object.keys(labels).filter(checkQualifiedName)).toEqual([]);
    expect(annotations).toMatchObject({
      message: expect.stringMatching(/./),
      summaryCn: expect.stringMatching(/\p{Script=Han}/u),
    });
  });
});
