import { expect, test } from 'vitest';
import { type Routing, shownDeliveries } from '#core';
import { alert, MANAGER, object, receiver, route, sent } from './pipeline-of.js';

const shown = (routing: Routing, index = 0) =>
  shownDeliveries(routing, index).map(({ messages, failure }) => [
    messages.map(({ text }) => text.trim()).join(' | '),
    failure?.code,
  ]);

const hq = receiver('hq', 'type: global', 'alertSelector: {matchLabels: {severity: info}}');
const info = alert({ severity: 'info' });
const warning = alert({ severity: 'warning' });
const crash = object('Router', 'r', "alertSelector: {matchLabels: {severity: info}}\nreceivers: {regexName: '('}");

test('the deliveries of a manager that works', () => {
  const routing = route({ documents: [hq], alerts: [info, warning] });
  expect(shown(routing)).toEqual([['A/', undefined]]);
});

test.each([
  ['a crash while it routes', [hq, crash]],
  ['a crash at the start', [hq, MANAGER.replace('spec:', 'spec:\n  batchMaxWait: 1d')]],
])('after %s, those of the alerts that match, which fail', (_, documents) => {
  const routing = route({ documents, alerts: [info, warning] });
  expect(sent(routing)).toEqual([]);
  expect(shown(routing)).toEqual([['A/', 'manager-stopped']]);
});

test('a receiver that is switched off has none', () => {
  const off = receiver('off', 'type: global', 'enabled: false');
  expect(shown(route({ documents: [off, hq, crash], alerts: [info] }))).toEqual([]);
});
