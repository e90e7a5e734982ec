import { describe, expect, test } from 'vitest';
import { instantOf, type PipelineOptions, parseManagerVersion, renderPhrase, testMessages } from '#core';
import { timeZoneOf } from '../../../../../core/src/manager/pipeline/settings/time-zone-of.js';
import { releaseOf } from '../../../../../core/src/model/release/release.js';
import { alert, clusterOf, MANAGER, object, receiver, route, sent, TEMPLATES } from '../pipeline-of.js';

const NIGHT = instantOf(new Date('2026-03-01T18:30:00Z')); // 02:30 of the next day in Shanghai
const GLOBAL = 'type: global';
const NIGHTLY = object('Silence', 'nightly', 'matcher: {}\nschedule: "0 2 * * *"\nduration: 1h', GLOBAL);

/** The manifests do not contain the zone. */
const ELSEWHERE = 'env: [{name: TZ, valueFrom: {configMapKeyRef: {name: a, key: b}}}]';

const withSpec = (spec: string): string => `${MANAGER.trimEnd()}\n  ${spec}\n`;

function zoneOf(documents: readonly string[], version: string, options: Partial<PipelineOptions> = {}) {
  const { managers } = clusterOf(...documents);
  const { zone, source, assumption } = timeZoneOf(managers.at(-1), options, releaseOf(parseManagerVersion(version)));
  return [zone, source, ...(assumption ? [renderPhrase(assumption.text)] : [])];
}

describe('the manager’s time zone', () => {
  test.each<[string, readonly string[], string, readonly string[]]>([
    [
      'that of the newest release',
      [],
      '2.6',
      [
        'Asia/Shanghai',
        'installed',
        'The manager runs in the time zone Asia/Shanghai, the default of notification manager 2.6.',
      ],
    ],
    [
      'that of KubeSphere 3.4',
      [],
      '3.4',
      [
        'UTC',
        'installed',
        'The manager runs in the time zone UTC, the default of notification manager 2.3 (KubeSphere 3.4).',
      ],
    ],
    [
      'that of a node',
      [],
      '3.3',
      [
        'UTC',
        'unknown',
        'The manifests do not contain the manager’s time zone: UTC is assumed. Set the time zone if it is another.',
      ],
    ],
    ['that of a NotificationManager without one', [MANAGER], '2.6', ['UTC', 'manager']],
    [
      'its variable',
      [withSpec('env: [{name: HTTP_PROXY, value: x}, {name: TZ, value: Asia/Tokyo}]')],
      '2.3',
      ['Asia/Tokyo', 'manager'],
    ],
    [
      'the last variable',
      [withSpec('env: [{name: TZ, value: UTC}, {name: TZ, value: PRC}]')],
      '2.6',
      ['PRC', 'manager'],
    ],
    ['an empty variable', [withSpec('env: [{name: TZ}]')], '2.6', ['UTC', 'manager']],
    [
      'an unusable variable',
      [withSpec('env: [{name: TZ, value: Shanghai}]')],
      '2.6',
      ['UTC', 'manager', '“Shanghai” in the variable TZ is not a time zone, so the manager runs in UTC.'],
    ],
    [
      'a variable from elsewhere',
      [withSpec('env: [{name: TZ, valueFrom: {configMapKeyRef: {name: a, key: b}}}]')],
      '2.6',
      [
        'UTC',
        'unknown',
        'The manifests do not contain the manager’s time zone: UTC is assumed. Set the time zone if it is another.',
      ],
    ],
    [
      'the clock settings of the node',
      [withSpec('volumeMounts: [{name: t, mountPath: /etc/localtime}]')],
      '2.6',
      [
        'UTC',
        'unknown',
        'The manifests do not contain the manager’s time zone: UTC is assumed. Set the time zone if it is another.',
      ],
    ],
  ])('%s', (_, documents, version, expected) => {
    expect(zoneOf(documents, version)).toEqual(expected);
  });

  test('a given one wins', () => {
    const manager = withSpec('env: [{name: TZ, value: Asia/Tokyo}]');
    expect(zoneOf([manager], '2.6', { localZone: 'UTC' })).toEqual(['UTC', 'given']);
  });

  test('without a NotificationManager in a complete cluster', () => {
    expect(zoneOf([], '2.6', { complete: true })).toEqual(['UTC', 'manager']);
  });
});

describe('what depends on the time zone', () => {
  const hq = receiver('hq', GLOBAL);
  const reached = (documents: readonly string[], options: Partial<PipelineOptions> = {}) =>
    sent(route({ documents: [hq, ...documents], alerts: [alert()], at: NIGHT, ...options }));

  test('a schedule without a zone', () => {
    const shanghai = withSpec('env: [{name: TZ, value: Asia/Shanghai}]');
    expect(reached([NIGHTLY, shanghai])).toEqual([]);
    expect(reached([NIGHTLY, MANAGER])).toEqual(['hq: 0']);
    expect(reached([NIGHTLY, MANAGER], { localZone: 'Asia/Shanghai' })).toEqual([]);
  });

  test.each<[string, readonly string[], boolean]>([
    ['a schedule', [NIGHTLY], true],
    ['a schedule with a zone of its own', [NIGHTLY.replace('"0 2', '"TZ=Asia/Tokyo 0 2')], false],
    ['a schedule without a duration', [NIGHTLY.replace('\n  duration: 1h', '')], false],
    ['a disabled schedule', [NIGHTLY.replace('matcher', 'enabled: false\n  matcher')], false],
    ['nothing', [], false],
    [
      'a template that prints local times',
      [TEMPLATES.replace('len .Alerts', '(index .Alerts 0).StartsAt.Local')],
      true,
    ],
  ])('the assumption matters for %s', (_, documents, matters) => {
    const { pipeline } = route({ documents: [withSpec(ELSEWHERE), ...documents], alerts: [] });
    expect(pipeline.assumptions.some(({ code }) => code === 'time-zone')).toBe(matters);
  });

  test('a zone that is unusable is said in any case', () => {
    const { pipeline } = route({ documents: [withSpec('env: [{name: TZ, value: CST}]')], alerts: [] });
    const said = pipeline.assumptions.flatMap(({ code, text }) => (code === 'time-zone' ? renderPhrase(text) : []));
    expect(said).toEqual(['“CST” in the variable TZ is not a time zone, so the manager runs in UTC.']);
  });

  test('local times in templates', () => {
    const text = '{{ range .Alerts }}{{ .StartsAt.Local }} {{ .StartsAt }} {{ .EndsAt }}{{ end }}';
    const templates = TEMPLATES.replace(/(nm\.default\.text" }}).*/, `$1${text}{{ end }}`);
    const given = { ...alert(), startsAt: '2026-07-15T12:00:00Z', endsAt: '2026-07-15T14:00:00+02:00' };
    const printed = (localZone: string) => {
      const { pipeline } = route({ documents: [hq, templates], alerts: [], localZone });
      return testMessages(pipeline, 0, [given])?.deliveries[0]?.messages[0]?.text;
    };
    expect(printed('UTC')).toBe(
      '2026-07-15 12:00:00 +0000 UTC 2026-07-15 12:00:00 +0000 UTC 2026-07-15 14:00:00 +0200 +0200',
    );
    expect(printed('Europe/Berlin')).toBe(
      '2026-07-15 14:00:00 +0200 CEST 2026-07-15 12:00:00 +0000 UTC 2026-07-15 14:00:00 +0200 CEST',
    );
  });

  test('the time of metric alerts', () => {
    const text = '{{ range .Alerts }}{{ .Annotations.alerttime }}{{ end }}';
    const templates = TEMPLATES.replace(/(nm\.default\.text" }}).*/, `$1${text}{{ end }}`);
    const { pipeline, alerts } = route({
      documents: [hq, templates],
      alerts: [alert({ alerttype: 'metric' })],
      at: NIGHT,
      localZone: 'Asia/Shanghai',
    });
    expect(alerts[0]?.annotations.alerttime).toBe('2026-03-02 02:30:00 +0800 CST');
    expect(pipeline.assumptions).toEqual([]);
  });
});

describe('tenants that are given', () => {
  const crew = receiver('crew', 'type: tenant, user: li');
  const shop = alert({ namespace: 'shop', rule_level: 'namespace' });

  test('win over a missing sidecar, and say so', () => {
    const routing = route({
      documents: [crew],
      alerts: [shop],
      tenants: { shop: ['li'] },
      tenantsFrom: 'shop.dingtalk-test.yaml',
      complete: false,
    });
    expect(sent(routing)).toEqual(['crew: 0']);
    expect(routing.pipeline.assumptions.map(({ text }) => renderPhrase(text))).toEqual([
      'The NotificationManager has no tenant sidecar, but the tenants in shop.dingtalk-test.yaml are used.',
    ]);
  });

  test('do not apply to a complete cluster without a sidecar', () => {
    expect(sent(route({ documents: [crew], alerts: [shop], tenants: { shop: ['li'] }, complete: true }))).toEqual([]);
  });
});
