import { describe, expect, test } from 'vitest';
import { alertRecipients, renderPhrase, traceAlert } from '#core';
import { alert, MANAGER, object, receiver, route } from '../pipeline-of.js';

const manager = (policy: string) => MANAGER.replace('spec:', `spec:\n  routePolicy: ${policy}`);
const web = alert({ namespace: 'web', rule_level: 'namespace', severity: 'info' });
const crew = receiver('crew', 'type: tenant, user: web');
const critical = receiver('critical', 'type: global', 'alertSelector: {matchLabels: {severity: critical}}');
const toMail = object('Router', 'to-mail', 'alertSelector: {}\nreceivers: {name: [mail]}');
const mail = object('Receiver', 'mail', 'email: {to: [a@example.com]}', 'type: global');

describe('why an alert reaches nobody', () => {
  test.each<[string, readonly string[], string, string]>([
    [
      'a global Silence',
      [crew, object('Silence', 'quiet', 'matcher: {matchLabels: {severity: info}}', 'type: global')],
      'muted',
      'The Silence quiet mutes the alert for all receivers.',
    ],
    [
      'a Silence of the tenant',
      [critical, crew, object('Silence', 'nap', 'matcher: {}', 'type: tenant, user: web')],
      'muted',
      'The Silence nap mutes the alert for the tenant web.',
    ],
    [
      'a Router for others',
      [manager('RouterFirst'), mail, crew, toMail],
      'nobody',
      'Taken by to-mail (RouterFirst), which selects no receiver for DingTalk.',
    ],
    [
      'a Router whose receiver has other conditions',
      [
        manager('RouterFirst'),
        critical,
        crew,
        object('Router', 'r', 'alertSelector: {}\nreceivers: {name: [critical]}'),
      ],
      'nobody',
      'Taken by r (RouterFirst). The conditions of critical do not match: severity is "info", wanted critical.',
    ],
    [
      'only Routers',
      [manager('RouterOnly'), crew],
      'nobody',
      'No Router takes the alert, and the policy is RouterOnly.',
    ],
    [
      'conditions',
      [critical, receiver('second', 'type: global', 'alertSelector: {matchLabels: {severity: error, team: x}}')],
      'nobody',
      'The conditions of 2 receivers do not match; nearest is critical: severity is "info", wanted critical.',
    ],
    ['no receiver', [mail], 'nobody', 'The manifests contain no receiver for DingTalk.'],
    [
      'no target',
      [object('Receiver', 'empty', 'dingtalk: {}', 'type: global')],
      'lost',
      'empty: The receiver has neither a robot nor a chat: nothing is sent.',
    ],
  ])('%s', (_, documents, outcome, reason) => {
    const tenants = { web: ['web'] };
    const [recipients] = alertRecipients(route({ documents, alerts: [web], tenants }));
    expect([recipients?.outcome, recipients?.reason && renderPhrase(recipients.reason.text)]).toEqual([
      outcome,
      reason,
    ]);
  });
});

describe('the Routers that select a receiver', () => {
  const notes = (...documents: readonly string[]) => {
    const routing = route({ documents, alerts: [web] });
    const { steps } = traceAlert(routing, 0, 0);
    return steps.flatMap(({ notes = [] }) => notes.map(({ text }) => renderPhrase(text)));
  };
  const router = (name: string, selector: string, rest = '') =>
    object('Router', name, `alertSelector: ${selector}\nreceivers: {name: [ops]${rest}}`);
  const ops = receiver('ops', 'type: global');

  test('each has the first condition that does not hold, with the wanted and the actual value', () => {
    expect(
      notes(
        ops,
        router('critical', '{matchLabels: {severity: critical}}'),
        router('logs', '{matchLabels: {severity: info, source: loki}}'),
        router('mail', '{}', ', type: email'),
        object('Router', 'old', 'enabled: false\nalertSelector: {}\nreceivers: {name: [ops]}'),
        toMail,
      ),
    ).toEqual([
      'The Router old is disabled.',
      'The Router critical does not take the alert: severity is "info", wanted critical.',
      'The Router logs does not take the alert: label source is missing, wanted loki. All its conditions must hold; alternatives need a Router each.',
      'The Router mail takes the alert, but only for receivers of the type email.',
    ]);
  });

  test('an ignored receiver has them too; one that a Router selects does not', () => {
    const critical = router('critical', '{matchLabels: {severity: critical}}');
    expect(notes(receiver('ops', 'team: x'), critical)).toHaveLength(1);
    expect(notes(ops, critical, router('all', '{}'))).toEqual([]);
  });
});
