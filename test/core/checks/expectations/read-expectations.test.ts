import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readExpectations } from '../../../../core/src/checks/expectations/read-expectations.js';
import { dateOf } from '../../../../core/src/go/time/instant.js';

/** The problems as `line:start-end code severity`, with one-based lines. */
const problemsOf = (text: string) =>
  readExpectations(text).problems.map(
    ({ code, severity, range: { start, end } }) =>
      `${start.line + 1}:${start.character}-${end.character} ${code} ${severity}`,
  );

const CASE = ['cases:', '  - name: t', '    alerts: [{ labels: { alertname: A } }]', '    expect: { receivers: [] }'];
const withLines = (...lines: string[]) => [...lines, ...CASE, ''].join('\n');

describe('a routing test', () => {
  it('has the places of its expectations', () => {
    const { expectations, problems } = readExpectations(
      [
        'name: all',
        'manifests: [a.yaml, ../b]',
        'at: 2026-03-02T10:00:00+08:00',
        'timeZone: Asia/Shanghai',
        'notificationManagerVersion: 2.3',
        'tenants: { payment: [zhang-wei] }',
        'cases:',
        '  - name: urgent',
        '    at: 2026-03-02T03:00:00Z',
        '    alerts: [{ labels: { alertname: A }, status: resolved }]',
        '    alertsFile: more.json',
        '    expect:',
        '      receivers: [on-call]',
        '      contains: [a]',
        '      excludes: [b]',
        '      messages: [{ receiver: on-call, count: 2, contains: [x], excludes: [z] }]',
        '',
      ].join('\n'),
    );
    expect(problems).toEqual([]);
    expect(expectations).toMatchObject({
      name: 'all',
      manifests: [{ text: 'a.yaml' }, { text: '../b', range: { start: { line: 1, character: 20 } } }],
      at: 1772416800000000000n,
      timeZone: 'Asia/Shanghai',
      version: { major: 2, minor: 3 },
      tenants: { payment: ['zhang-wei'] },
    });
    expect(expectations.cases).toMatchObject([
      {
        name: 'urgent',
        at: 1772420400000000000n,
        alerts: [{ labels: { alertname: 'A' }, status: 'resolved', annotations: {} }],
        alertsFile: { text: 'more.json' },
        expect: {
          receivers: { items: [{ text: 'on-call', range: { start: { line: 12, character: 18 } } }] },
          contains: { items: [{ text: 'a' }], range: { start: { line: 13, character: 6 }, end: { character: 14 } } },
          excludes: { items: [{ text: 'b' }] },
          messages: [
            {
              receiver: { text: 'on-call' },
              count: { value: 2 },
              contains: [{ text: 'x' }],
              excludes: [{ text: 'z' }],
            },
          ],
        },
      },
    ]);
  });

  it('reads times without an offset in the zone of the test', () => {
    const { expectations, problems } = readExpectations(
      [
        'at: 2026-03-02T10:00',
        'timeZone: Asia/Shanghai',
        'cases:',
        '  - { name: a, at: "2026-03-02 22:30:00", alertsFile: a.json, expect: { receivers: [] } }',
        '  - { name: b, at: 2026-03-02T10:00:00Z, alertsFile: a.json, expect: { receivers: [] } }',
      ].join('\n'),
    );
    expect(problems).toEqual([]);
    const times = [expectations, ...expectations.cases].map(({ at }) => at !== undefined && dateOf(at).toISOString());
    expect(times).toEqual(['2026-03-02T02:00:00.000Z', '2026-03-02T14:30:00.000Z', '2026-03-02T10:00:00.000Z']);
  });

  it.each([
    ['nothing', '', ['1:0-0 unreadable error']],
    ['broken YAML', 'cases: [', ['1:7-8 unreadable error']],
    ['a list', '- a\n', ['1:0-1 wrong-type error']],
    ['no cases', 'name: t\n', ['1:0-4 required-field error']],
    ['an empty list of cases', 'cases: []\n', ['1:0-5 cases-missing error']],
    ['a misspelt field', withLines('manifest: [a]'), ['1:0-8 unknown-field error']],
    ['an invalid time', withLines('at: noon'), ['1:4-8 time-invalid error']],
    ['a time without a zone', withLines('at: 2026-03-02T10:00'), ['1:4-20 time-invalid error']],
    [
      'a time that the clocks of the zone skip',
      withLines('timeZone: Europe/Berlin\nat: 2026-03-29T02:30'),
      ['2:4-20 time-invalid error'],
    ],
    ['an empty zone', withLines('timeZone: ""'), ['1:10-12 zone-unknown error']],
    ['an unknown zone', withLines('timeZone: Mars/Base'), ['1:10-19 zone-unknown error']],
    ['an unknown version', withLines('notificationManagerVersion: 9.9'), ['1:28-31 version-unknown error']],
    ['an invalid tenant', withLines('tenants: { payment: zhang }'), ['1:20-25 wrong-type error']],
    ['no alerts', 'cases: [{ name: t, expect: { receivers: [] } }]', ['1:16-17 alerts-missing error']],
    [
      'an empty list of alerts',
      'cases: [{ name: t, alerts: [], expect: { receivers: [] } }]',
      ['1:16-17 alerts-missing error'],
    ],
    [
      'an alert without labels',
      'cases: [{ name: t, alerts: [{ status: firing }], expect: { receivers: [] } }]',
      ['1:28-46 required-field error'],
    ],
    [
      'an unknown status',
      'cases: [{ name: t, alerts: [{ labels: {}, status: over }], expect: { receivers: [] } }]',
      ['1:50-54 status-unknown error'],
    ],
    [
      'an invalid time of an alert',
      'cases: [{ name: t, alerts: [{ labels: {}, startsAt: now }], expect: { receivers: [] } }]',
      ['1:52-55 time-invalid error'],
    ],
    ['no expectation', 'cases: [{ name: t, alertsFile: a.json, expect: {} }]', ['1:39-45 expectation-missing error']],
    ...['contains: []', 'receivers: ', 'excludes: [], messages: []', 'messages: [{ receiver: a, contains: [] }]'].map(
      (expected): [string, string, readonly string[]] => [
        `an expectation of nothing: ${expected}`,
        `cases: [{ name: t, alertsFile: a.json, expect: { ${expected} } }]`,
        ['1:39-45 expectation-missing error'],
      ],
    ),
    [
      'two cases with one name',
      'cases: [{ name: t, alertsFile: a, expect: { contains: [a] } }, { name: t, alertsFile: a, expect: { contains: [a] } }]',
      ['1:71-72 name-duplicate warning'],
    ],
  ])('reports %s', (_, text, problems) => expect(problemsOf(text)).toEqual(problems));

  it('never throws for any part of it', () => {
    const whole = withLines('name: t', 'at: 2026-03-02T10:00:00Z', 'tenants: { a: [b] }');
    fc.assert(
      fc.property(fc.nat(whole.length), fc.nat(whole.length), fc.string(), (start, end, middle) => {
        const { problems } = readExpectations(whole.slice(0, start) + middle + whole.slice(end));
        for (const { range } of problems) expect(range.end.line).toBeGreaterThanOrEqual(range.start.line);
      }),
    );
  });
});
