import { expect, it } from 'vitest';
import { analyseStream } from '../../../../core/src/checks/analysis/analyse-stream.js';
import { findingsOf } from '../../../../core/src/checks/analysis/findings-of.js';
import { indexLines } from '../../../../core/src/text/line-index.js';
import { applyFix } from '../../../rules/apply-fix.js';

function findingsIn(text: string) {
  const lines = indexLines(text);
  return findingsOf(analyseStream(text)).map(({ code, path, range, fixes }) => ({
    code,
    path,
    at: text.slice(lines.offsetAt(range.start), lines.offsetAt(range.end)),
    fixed: fixes.map((fix) => applyFix(text, fix)),
  }));
}

const ROUTE = '  config:\n    route:\n      group_wiat: 30s\n';

it('checks the values of the extension', () => {
  const text = `alertmanager:\n${ROUTE}notification-manager: {}\n`;
  expect(findingsIn(text)).toEqual([
    {
      code: 'alertmanager-field-unknown',
      path: 'alertmanager.config.route.group_wiat',
      at: 'group_wiat',
      fixed: [text.replace('wiat', 'wait')],
    },
  ]);
});

it('checks values with only an Alertmanager that posts to the notification manager', () => {
  const receiver = (host: string) =>
    `    receivers: [{name: a, webhook_configs: [{url: 'http://${host}:19093/api/v2/alerts'}]}]\n`;
  const code = 'alertmanager-config-invalid';
  const values = `alertmanager:\n  config:\n${receiver('notification-manager-svc')}`;
  expect(findingsIn(values)).toMatchObject([{ code, at: 'receivers' }]);
  expect(findingsIn(`global: {}\n${values}`)).toMatchObject([{ code }]);
  expect(findingsIn(`grafana: {}\n${values}`)).toEqual([]);
  expect(findingsIn(`alertmanager:\n  config:\n${receiver('other')}`)).toEqual([]);
});

it('leaves the Alertmanager of other charts alone', () => {
  expect(findingsIn(`alertmanager:\n${ROUTE}`)).toEqual([]);
  expect(findingsIn(`prometheus: {}\nalertmanager:\n${ROUTE}`)).toEqual([]);
});

const PLAN =
  'apiVersion: kubesphere.io/v1alpha1\nkind: InstallPlan\nmetadata:\n  name: whizard-notification\nspec:\n  extension:\n    name: whizard-notification\n';

it('checks the text in an InstallPlan where it is written', () => {
  const text = `${PLAN}  config: |\n    alertmanager:\n${ROUTE.replaceAll(/^/gm, '    ').trimEnd()}\n`;
  expect(findingsIn(text)).toEqual([
    {
      code: 'alertmanager-field-unknown',
      path: 'spec.config.alertmanager.config.route.group_wiat',
      at: 'group_wiat',
      fixed: [text.replace('wiat', 'wait')],
    },
  ]);
  expect(findingsIn(text.replace('name: whizard-notification\nspec', 'name: other\nspec'))).toHaveLength(1);
  expect(findingsIn(text.replaceAll('whizard-notification', 'other'))).toEqual([]);
});

it('offers no fix where an edit would not fit into quotation marks', () => {
  const text = `${PLAN}  config: "alertmanager: {config: {route: {group_wiat: 30s}}}"\n`;
  expect(findingsIn(text)).toMatchObject([{ code: 'alertmanager-field-unknown', at: 'group_wiat', fixed: [] }]);
});

it('merges the values for one cluster over those for all', () => {
  const text = (route: string): string =>
    `${PLAN}  config: |\n    alertmanager:\n      config:\n        receivers:\n        - name: all\n          webhook_configs: [{url: 'http://notification-manager-svc:19093/api/v2/alerts'}]\n        route: {receiver: all, routes: []}\n  clusterScheduling:\n    overrides:\n      member: |\n        alertmanager:\n          config:\n            route: ${route}\n`;
  expect(findingsIn(text('{group_wait: 1m}'))).toEqual([]);
  expect(findingsIn(text('{routes: [{receiver: event}]}'))).toMatchObject([
    { code: 'alertmanager-config-invalid', at: 'event' },
  ]);
});

it('keeps the problem of a text that is not YAML', () => {
  expect(findingsIn(`${PLAN}  config: |\n    alertmanager: [\n`)).toMatchObject([{ code: 'yaml-syntax' }]);
});
