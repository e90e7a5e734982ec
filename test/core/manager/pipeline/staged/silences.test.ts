import { describe, expect, test } from 'vitest';
import { alert, object, receiver, route, sent, trace } from '../pipeline-of.js';

const hq = receiver('hq', 'type: global');
const crew = receiver('crew', 'type: tenant, user: web');
const a = alert({ namespace: 'web', rule_level: 'namespace', severity: 'info' });
const b = alert({ namespace: 'web', rule_level: 'namespace', severity: 'error' });

function silence(labels: string, times: string, matcher = '{matchLabels: {severity: info}}'): string {
  return object('Silence', 'quiet', `matcher: ${matcher}\n${times}`, labels);
}

describe('a Silence', () => {
  test.each<[string, string, readonly string[]]>([
    ['mutes for all receivers', silence('type: global', ''), ['hq: 1', 'crew: 1']],
    ['mutes for a tenant', silence('type: tenant, user: web', ''), ['hq: 0,1', 'crew: 1']],
    ['of another tenant', silence('type: tenant, user: x', ''), ['hq: 0,1', 'crew: 0,1']],
    ['without the right labels', silence('team: a', ''), ['hq: 0,1', 'crew: 0,1']],
    ['that is disabled', silence('type: global', 'enabled: false'), ['hq: 0,1', 'crew: 0,1']],
    ['that starts later', silence('type: global', "startsAt: '2026-07-15T12:00:01Z'"), ['hq: 0,1', 'crew: 0,1']],
    [
      'that has started',
      silence('type: global', "startsAt: '2026-07-15T12:00:00Z'\nduration: 1s"),
      ['hq: 1', 'crew: 1'],
    ],
    [
      'that has ended',
      silence('type: global', "startsAt: '2026-07-15T11:00:00Z'\nduration: 1h"),
      ['hq: 0,1', 'crew: 0,1'],
    ],
    ['within its schedule', silence('type: global', "schedule: '0 11 * * *'\nduration: 2h"), ['hq: 1', 'crew: 1']],
    ['outside its schedule', silence('type: global', "schedule: '0 1 * * *'\nduration: 2h"), ['hq: 0,1', 'crew: 0,1']],
    ['with an empty matcher', silence('type: global', '', '{}'), []],
    ['of a tenant, without spec', object('Silence', 's', '', 'type: tenant, user: web'), ['hq: 0,1']],
    [
      'of a tenant, with a bad matcher',
      silence('type: tenant, user: web', '', '{matchExpressions: [{key: a, operator: Is}]}'),
      ['hq: 0,1', 'crew: 0,1'],
    ],
  ])('%s', (_, document, expected) => {
    expect(sent(route({ documents: [hq, crew, document], alerts: [a, b] }))).toEqual(expected);
  });

  test.each([
    ['of everybody', 'type: global', 'silence assumed'],
    ['of a tenant', 'type: tenant, user: web', 'tenant-silence assumed'],
  ])('%s that mutes or not is assumed not to, and named', (_, labels, step) => {
    const open = silence(labels, "schedule: '@every 1h'\nduration: 0s");
    const routing = route({ documents: [hq, crew, open], alerts: [a, b] });
    expect(sent(routing)).toEqual(['hq: 0,1', 'crew: 0,1']);
    expect(trace(routing, 0, 'crew')).toContain(step);
    expect(trace(routing, 1, 'crew')).not.toContain(step);
    expect(routing.assumptions.map(({ code }) => code)).toContain('silence-undetermined');
    const other = route({ documents: [hq, crew, open], alerts: [b] });
    expect(other.assumptions.map(({ code }) => code)).not.toContain('silence-undetermined');
  });

  test('appears in the trace', () => {
    const everybody = route({ documents: [hq, crew, silence('type: global', '')], alerts: [a, b] });
    expect(trace(everybody, 0, 'hq')).toEqual(['silence stopped']);
    const tenant = route({ documents: [hq, crew, silence('type: tenant, user: web', '')], alerts: [a, b] });
    expect(trace(tenant, 0, 'crew')).toEqual(['silence passed', 'route passed', 'tenant-silence stopped']);
    expect(trace(tenant, 0, 'hq').at(-1)).toBe('delivered passed');
  });
});

describe('what stops more than one alert', () => {
  const broken = receiver(
    'broken',
    'type: global',
    'alertSelector: {matchExpressions: [{key: severity, operator: is, values: [x]}]}',
  );
  const bot = (rest: string): string =>
    object(
      'NotificationManager',
      'm',
      `receivers: {tenantKey: user, globalReceiverSelector: {matchLabels: {type: global}}, ${rest}}`,
    );
  const badPack = `
apiVersion: v1
kind: ConfigMap
metadata: {name: pack, namespace: kubesphere-monitoring-system}
data: {zh: 'name: zh-cn'}`;
  const withPack = object(
    'NotificationManager',
    'm',
    `receivers: {tenantKey: user, globalReceiverSelector: {matchLabels: {type: global}}, tenantReceiverSelector: {matchLabels: {type: tenant}}}
template: {text: {name: templates}, languagePack: [{name: pack, key: zh}]}`,
  );

  test.each<[string, readonly string[], string, string]>([
    ['a receiver’s conditions', [hq, broken], 'batch-stopped', 'filter'],
    [
      'a global Silence’s matcher',
      [hq, silence('type: global', '', '{matchExpressions: [{key: a, operator: Is}]}')],
      'batch-stopped',
      'silence',
    ],
    ['times that cannot be decoded', [hq, silence('team: a', 'duration: 1d')], 'batch-stopped', 'silence'],
    ['a global Silence without spec', [hq, object('Silence', 's', '', 'type: global')], 'crash', 'silence'],
    ['an invalid schedule', [hq, silence('type: global', "schedule: 'at noon'\nduration: 1h")], 'crash', 'silence'],
    ['a Router without spec', [hq, object('Router', 'r', '')], 'crash', 'route'],
    [
      'a bad expression for names',
      [hq, object('Router', 'r', "alertSelector: {}\nreceivers: {regexName: '('}")],
      'crash',
      'route',
    ],
    ['a tenant selector without labels', [hq, bot('tenantReceiverSelector: {}')], 'crash', 'tenant-silence'],
    ['a bad language pack', [hq, withPack, badPack], 'crash', 'message'],
    [
      'a selector of default Configs',
      [
        receiver('x', 'team: a'),
        object(
          'NotificationManager',
          'm',
          'defaultConfigSelector: {matchExpressions: [{key: a, operator: Match, regexValue: b}]}\nreceivers: {tenantKey: user, globalReceiverSelector: {}, tenantReceiverSelector: {matchLabels: {}}}',
        ),
      ],
      'crash',
      'request',
    ],
    [
      'a duration of the manager',
      [hq, object('NotificationManager', 'm', 'batchMaxWait: 1d')],
      'not-listening',
      'request',
    ],
  ])('%s', (_, documents, kind, stage) => {
    const routing = route({ documents, alerts: [a, b] });
    expect(routing.incidents.map((incident) => [incident.kind, incident.stage])).toEqual([[kind, stage]]);
    expect(routing.incidents[0]?.at?.uri).toBe('file:///all.yaml');
    expect(sent(routing)).toEqual([]);
    const [receiverFacts] = routing.pipeline.cluster.receivers;
    expect(trace(routing, 0, receiverFacts?.facts.name ?? '').at(-1)).toMatch(/ failed$/);
  });

  test.each<[string, readonly string[], readonly string[]]>([
    [
      'conditions that no alert reaches',
      [hq, receiver('broken', 'type: tenant, user: x', 'alertSelector: {matchExpressions: [{key: a, operator: is}]}')],
      ['hq: 0,1'],
    ],
    [
      'conditions after a search that does not hold',
      [
        hq,
        receiver(
          'broken',
          'type: global',
          'alertSelector: {matchExpressions: [{key: a, operator: is}, {key: severity, operator: Match, regexValue: none}]}',
        ),
      ],
      ['hq: 0,1'],
    ],
    [
      'a bad expression of a Router that does not match',
      [hq, object('Router', 'r', "alertSelector: {matchLabels: {x: y1}}\nreceivers: {regexName: '('}")],
      ['hq: 0,1'],
    ],
    ['a schedule without duration', [hq, silence('type: global', "schedule: 'at noon'")], ['hq: 1']],
    ['a disabled Silence', [hq, object('Silence', 's', 'enabled: false', 'type: global')], ['hq: 0,1']],
  ])('not %s', (_, documents, expected) => {
    const routing = route({ documents, alerts: [a, b] });
    expect(routing.incidents).toEqual([]);
    expect(sent(routing)).toEqual(expected);
  });

  test('a failure affects only its own batch unless the process crashes', () => {
    const small = object(
      'NotificationManager',
      'm',
      `batchMaxSize: 1
receivers: {tenantKey: user, globalReceiverSelector: {matchLabels: {type: global}}, tenantReceiverSelector: {matchLabels: {type: tenant}}}
template: {text: {name: templates}}`,
    );
    const picky = receiver(
      'picky',
      'type: global',
      'alertSelector: {matchExpressions: [{key: severity, operator: Match, regexValue: info}, {key: a, operator: is}]}',
    );
    expect(sent(route({ documents: [small, hq, picky], alerts: [b, a, b] }))).toEqual(['hq: 0 | 2']);
    const crash = object('Router', 'r', "alertSelector: {matchLabels: {severity: info}}\nreceivers: {regexName: '('}");
    expect(sent(route({ documents: [small, hq, crash], alerts: [b, a, b] }))).toEqual(['hq: 0']);
  });

  test('the manager crashes without a NotificationManager unless one may exist elsewhere', () => {
    const documents = [hq, 'kind: NotificationManager'];
    expect(route({ documents, alerts: [a] }).incidents.map(({ kind }) => kind)).toEqual(['crash']);
    const somewhere = route({ documents, alerts: [a], complete: false });
    expect(sent(somewhere)).toEqual(['hq: 0']);
    expect(somewhere.pipeline.assumptions.map(({ code }) => code)).toEqual(['manager-missing', 'sidecar-unknown']);
  });
});

describe('alerts that the manager does not accept', () => {
  test.each([
    ['without labels', { ...a, labels: null }, 500, ['hq: 0']],
    ['metric without annotations', { ...a, labels: { alerttype: 'metric' }, annotations: null }, 500, ['hq: 0']],
    ['a number as a label value', { ...a, labels: { pod: 7 } }, 400, []],
    ['an invalid time', { ...a, startsAt: 'yesterday' }, 400, []],
  ])('%s', (_, bad, status, expected) => {
    const routing = route({ documents: [hq], alerts: [a, bad as typeof a, b] });
    expect(routing.httpStatus).toBe(status);
    expect(routing.incidents.map(({ kind, alert: index }) => [kind, index])).toEqual([['request-ended', 1]]);
    expect(sent(routing)).toEqual(expected);
    expect(trace(routing, 2, 'hq')).toEqual(['request failed']);
  });
});
