import { describe, expect, it, test } from 'vitest';
import { instantOf } from '../../../../core/src/go/time/instant.js';
import { type ArrivingAlert, passStage } from '../../../../core/src/manager/alertmanager/pass-stage.js';
import { factsOf } from './facts-of.js';

const MONDAY = instantOf(new Date('2026-03-02T12:00:00Z'));
const URL = 'http://notification-manager-svc.kubesphere-monitoring-system.svc:19093/api/v2/alerts';

const CONFIG = `route:
  receiver: manager
  routes:
    - {receiver: none, matchers: [alertname="Watchdog"]}
    - {receiver: chat, matchers: [team="web"]}
    - {receiver: quiet, matchers: [team="quiet"]}
    - {receiver: lost, matchers: [team="lost"]}
    - {receiver: both, matchers: [team="both"], continue: true}
    - {receiver: manager, matchers: [team="weekend"], active_time_intervals: [weekend]}
    - {receiver: manager, matchers: [team="noon"], mute_time_intervals: [noon]}
    - {receiver: manager, matchers: [team="open"], mute_time_intervals: [hidden]}
    - {receiver: "\${RECEIVER}", matchers: [team="hidden"]}
    - {receiver: file, matchers: [team="file"]}
receivers:
  - {name: none}
  - {name: manager, webhook_configs: [{url: "${URL}"}]}
  - {name: quiet, webhook_configs: [{url: "${URL}", send_resolved: false}]}
  - {name: both, webhook_configs: [{url: "${URL}"}]}
  - {name: chat, slack_configs: [{channel: c}]}
  - {name: lost, webhook_configs: [{url: "http://notification-manager-svc.kubesphere-monitoring-system.svc/alerts"}]}
  - {name: file, webhook_configs: [{url_file: /url}]}
inhibit_rules:
  - {source_matchers: [severity="critical"], target_matchers: [severity=~"warning|info"], equal: [alertname, namespace]}
time_intervals:
  - {name: weekend, time_intervals: [{weekdays: ["sunday", "saturday"]}]}
  - {name: noon, time_intervals: [{times: [{start_time: "11:00", end_time: "13:00"}]}]}
  - {name: hidden, time_intervals: [{weekdays: ["\${DAY}"]}]}
`;

function pass(alerts: readonly ArrivingAlert[]) {
  const passages = passStage(factsOf(CONFIG), alerts, MONDAY);
  if (!passages) throw new Error('no route');
  return passages;
}

const firing = (labels: Readonly<Record<string, string>>, together?: string): ArrivingAlert => ({
  labels,
  firing: true,
  together,
});

describe('the way of one alert', () => {
  test.each<[labels: Readonly<Record<string, string>>, result: string, ends: readonly string[]]>([
    [{ alertname: 'A' }, 'sent', ['sent']],
    [{ alertname: 'Watchdog' }, 'held', ['empty']],
    [{ team: 'web' }, 'held', ['elsewhere']],
    [{ team: 'quiet' }, 'sent', ['sent']],
    [{ team: 'lost' }, 'lost', ['misdirected']],
    [{ team: 'both' }, 'sent', ['sent']],
    [{ team: 'weekend' }, 'held', ['inactive']],
    [{ team: 'noon' }, 'held', ['muted']],
    [{ team: 'open' }, 'open', ['open']],
    [{ team: 'hidden' }, 'open', ['open']],
    [{ team: 'file' }, 'open', ['open']],
  ])('%j is %s', (labels, result, ends) => {
    const [passage] = pass([firing(labels)]);
    expect(passage?.result).toBe(result);
    expect(passage?.ways.map(({ end }) => end.kind)).toEqual(ends);
  });

  it('does not send the end of an alert where a webhook leaves it out', () => {
    const [passage] = pass([{ labels: { team: 'quiet' }, firing: false }]);
    expect(passage).toMatchObject({ result: 'held', ways: [{ end: { kind: 'resolved' } }] });
  });
});

describe('inhibition', () => {
  const critical = { severity: 'critical', alertname: 'A', namespace: 'pay' };
  const warning = { severity: 'warning', alertname: 'A', namespace: 'pay' };

  it('is only among alerts that are there together', () => {
    const results = (...groups: readonly (string | undefined)[]) =>
      pass([firing(critical, groups[0]), firing(warning, groups[1])]).map(({ result }) => result);
    expect(results('file', 'file')).toEqual(['sent', 'held']);
    expect(results('file', 'other')).toEqual(['sent', 'sent']);
    expect(results(undefined, undefined)).toEqual(['sent', 'sent']);
  });

  it('names the alert that holds another back', () => {
    const passages = pass([firing(warning, 'b'), firing(warning, 'a'), firing({}, 'a'), firing(critical, 'a')]);
    expect(passages[1]?.inhibition).toMatchObject({ source: 3, sure: true });
  });

  it('takes a missing label for an equal one only where both lack it', () => {
    const { namespace: _, ...without } = critical;
    const { namespace: __, ...target } = warning;
    const result = (source: typeof without, held: typeof target) =>
      pass([firing(source, 'f'), firing(held, 'f')])[1]?.result;
    expect(result(without, target)).toBe('held');
    expect(result(critical, target)).toBe('sent');
    expect(result(without, warning)).toBe('sent');
  });

  it('needs a source that fires', () => {
    const passages = pass([{ labels: critical, firing: false, together: 'f' }, firing(warning, 'f')]);
    expect(passages[1]?.result).toBe('sent');
  });
});

it('has no answer for a configuration without a route', () => {
  expect(passStage(factsOf('receivers: []\n'), [firing({})], MONDAY)).toBeUndefined();
});
