import { describe, expect, it } from 'vitest';
import { alertRecipients, deliveriesOf, parseManagerVersion, type Routing, switchedOn } from '#core';
import { alert, object, receiver, route } from './pipeline-of.js';

/** The texts that the first receiver gets. */
function textsOf(routing: Routing | undefined): readonly string[] | undefined {
  return routing && deliveriesOf(routing, 0).flatMap(({ messages }) => messages.map(({ text }) => text));
}

const CONDITIONS = 'alertSelector: {matchLabels: {severity: critical}}';
const ALERTS = [alert({ severity: 'critical', pod: 'p' }), alert({ severity: 'warning', pod: 'q' })];

describe('a receiver that is switched off', () => {
  it('has the messages that it would get if it were on', () => {
    const documents = [receiver('night', 'type: global', `enabled: false\n${CONDITIONS}`)];
    const routing = route({ documents, alerts: ALERTS });
    expect(textsOf(routing)).toEqual([]);
    expect(textsOf(switchedOn(routing, 0))).toEqual(['A/p']);
  });

  it('stays off in the routing itself', () => {
    const routing = route({ documents: [receiver('night', 'type: global', 'enabled: false')], alerts: ALERTS });
    switchedOn(routing, 0);
    expect(alertRecipients(routing).map(({ delivered, outcome }) => [delivered, outcome])).toEqual([
      [[], 'nobody'],
      [[], 'nobody'],
    ]);
  });

  it('is reached through a Router, and through a tenant', () => {
    const router = object('Router', 'r', 'alertSelector: {}\nreceivers: {name: [night]}');
    const documents = [receiver('night', 'type: tenant, user: pay', 'enabled: false'), router];
    expect(textsOf(switchedOn(route({ documents, alerts: ALERTS }), 0))).toEqual(['A/p A/q']);
    const alone = documents.slice(0, 1);
    const own = alert({ namespace: 'pay', rule_level: 'namespace' });
    expect(textsOf(switchedOn(route({ documents: alone, alerts: [own] }), 0))).toEqual(['A/']);
    expect(textsOf(switchedOn(route({ documents: alone, alerts: ALERTS }), 0))).toEqual([]);
  });

  it.each(['1.4', '2.3', '2.6'])('of manager %s', (text) => {
    const version = parseManagerVersion(text);
    const documents = [receiver('night', 'type: global', `enabled: false\n${CONDITIONS}`)];
    const routing = route({ documents, alerts: ALERTS, ...(version && { version }) });
    const on = switchedOn(routing, 0);
    expect(deliveriesOf(routing, 0)).toEqual([]);
    expect(on && deliveriesOf(on, 0)).toMatchObject([{ alerts: [0] }]);
  });
});

it.each([
  ['that is on', receiver('on', 'type: global')],
  ['of another channel', object('Receiver', 'mail', '{email: {to: [a@b.example], enabled: false}}', 'type: global')],
])('a receiver %s has nothing to switch on', (_, document) => {
  expect(switchedOn(route({ documents: [document], alerts: ALERTS }), 0)).toBeUndefined();
});
