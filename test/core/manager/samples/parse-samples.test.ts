import { describe, expect, test } from 'vitest';
import { parseSamples } from '../../../../core/src/manager/samples/parse-samples.js';
import { readSamples } from '../../../../core/src/manager/samples/read-samples.js';

const labels = { alertname: 'PodDown', severity: 'error' };
const alert = { status: 'firing', labels, annotations: { message: 'down' }, startsAt: '2026-01-01T00:00:00Z' };
const linked = { ...alert, generatorURL: 'http://prometheus/graph' };

describe('the formats of alerts', () => {
  test.each([
    ['a list', [alert]],
    ['one alert', alert],
    ['the manager’s notification body', { receiver: {}, alert: { alerts: [alert] } }],
    ['Prometheus’ API', { status: 'success', data: { alerts: [alert] } }],
    ['Alertmanager’s old API', { status: 'success', data: [alert] }],
    ['keys in other cases', { Alerts: [{ ...alert, labels: undefined, LABELS: labels }] }],
    ['one alert with keys in other cases', { ...alert, status: undefined, Status: 'firing' }],
  ])('%s', (_name, value) => {
    expect(parseSamples(JSON.stringify(value), 'mine.json')).toEqual({
      samples: [{ ...alert, id: 'mine.json#0', source: 'mine.json' }],
      problems: [],
    });
  });

  test('a webhook payload, with what it says of all alerts', () => {
    const groupLabels = { alertname: 'PodDown' };
    const commonLabels = { ...labels, namespace: 'shop' };
    const payload = { receiver: 'prometheus', status: 'firing', groupLabels, commonLabels, alerts: [alert] };
    const request = { receiver: 'prometheus', groupLabels, namespace: 'shop' };
    const samples = [{ ...alert, id: 'mine.json#0', source: 'mine.json', request }];
    expect(readSamples(payload, 'mine.json').samples).toEqual(samples);
    expect(readSamples({ receiver: {}, alert: payload }, 'mine.json').samples).toEqual(samples);
  });

  test('the page of the source is kept', () => {
    expect(readSamples([linked], 'mine.json').samples).toMatchObject([linked]);
  });

  test('a byte order mark is ignored', () => {
    expect(parseSamples(`\uFEFF${JSON.stringify(alert)}`, 'x').samples).toHaveLength(1);
  });

  test('YAML is read too', () => {
    expect(parseSamples('- labels:\n    severity: critical\n', 'x').samples).toMatchObject([
      { labels: { severity: 'critical' } },
    ]);
  });

  test.each([
    ['', 'unreadable'],
    ['{"alerts": [', 'unreadable'],
    ['null', 'no-alerts'],
    ['"alerts"', 'no-alerts'],
    ['{}', 'no-alerts'],
    ['{"alerts": {}}', 'no-alerts'],
  ])('%j: %s', (text, code) => {
    expect(parseSamples(text, 'x')).toMatchObject({ samples: [], problems: [{ code }] });
  });
});

describe('the parts of an alert', () => {
  test.each([
    ['firing', {}],
    ['firing', { status: 'firing' }],
    ['resolved', { status: 'resolved' }],
    ['firing', { status: { state: 'active' } }],
    ['firing', { state: 'pending' }],
  ])('%s: %j', (status, said) => {
    expect(readSamples([{ ...said, labels }], 'x')).toMatchObject({ samples: [{ status }], problems: [] });
  });

  test('unreadable parts are skipped and reported', () => {
    const { samples, problems } = readSamples(
      [alert, 'no', { status: 'firing' }, { labels: null }, { labels: { n: 5, gone: null }, status: 'FIRING' }, alert],
      'mine.json',
    );
    expect(samples.map(({ id }) => id)).toEqual(['mine.json#0', 'mine.json#4', 'mine.json#5']);
    expect(samples[1]?.labels).toEqual({ n: '5', gone: '' });
    expect(problems.map(({ code, index, key }) => [code, index, key])).toEqual([
      ['alert-not-object', 1, undefined],
      ['labels-missing', 2, undefined],
      ['labels-missing', 3, undefined],
      ['status-unknown', 4, undefined],
      ['not-text', 4, 'n'],
      ['not-text', 4, 'gone'],
    ]);
  });

  test.each([
    ['null annotations are empty ones', { labels, annotations: null }, 1, []],
    [
      'a metric alert would be lost with them',
      { labels: { alerttype: 'metric' }, annotations: null },
      1,
      ['annotations-null'],
    ],
    ['annotations may be left out', { labels: { alerttype: 'metric' } }, 1, []],
    [
      'an alert needs labels: an empty mapping will do, null will not',
      [{ labels: null }, { labels: {} }],
      1,
      ['labels-missing'],
    ],
    ['one alert with null labels is an alert', { labels: null, status: 'firing' }, 0, ['labels-missing']],
  ])('%s', (_name, value, count, codes) => {
    const read = readSamples(value, 'x');
    expect(read.samples).toHaveLength(count);
    expect(read.problems.map(({ code }) => code)).toEqual(codes);
  });

  test('lone surrogates become U+FFFD, as they do on the wire', () => {
    expect(readSamples([{ labels: { a: '\ud800x😀' } }], 'x').samples[0]?.labels).toEqual({ a: '\ufffdx😀' });
  });
});
