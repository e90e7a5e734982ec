import { expect, it } from 'vitest';
import { analyseStream } from '../../../../core/src/checks/analysis/analyse-stream.js';
import { findingsOf } from '../../../../core/src/checks/analysis/findings-of.js';
import { indexLines } from '../../../../core/src/text/line-index.js';
import { applyFix } from '../../../rules/apply-fix.js';

function findingsIn(text: string) {
  const lines = indexLines(text);
  return findingsOf(analyseStream(text)).map(({ code, severity, path, range, fixes }) => ({
    code,
    severity,
    path,
    at: text.slice(lines.offsetAt(range.start), lines.offsetAt(range.end)),
    fixed: fixes.map((fix) => applyFix(text, fix)),
  }));
}

const ROUTE = '  config:\n    route:\n      group_wiat: 30s\n';

it('checks the values of the extension', () => {
  const text = `alertmanager:\n${ROUTE}notification-manager: {}\n`;
  expect(findingsIn(text)).toMatchObject([
    {
      code: 'alertmanager-field-unknown',
      path: 'alertmanager.config.route.group_wiat',
      at: 'group_wiat',
      fixed: [text.replace('wiat', 'wait')],
    },
  ]);
});

const PLAN =
  'apiVersion: kubesphere.io/v1alpha1\nkind: InstallPlan\nmetadata:\n  name: whizard-notification\nspec:\n  extension:\n    name: whizard-notification\n';

const RECEIVERS =
  "    receivers: [{name: a, webhook_configs: [{url: 'http://notification-manager-svc:19093/api/v2/alerts'}]}]\n";

it('judges of values with only an Alertmanager what any chart would reject', () => {
  const values = `alertmanager:\n  config:\n${RECEIVERS}`;
  const wrong = `${values}    route: {receiver: b}\n`;
  const found = { code: 'alertmanager-config-invalid', severity: 'error', at: 'b' };
  expect(findingsIn(values)).toEqual([]);
  expect(findingsIn(wrong)).toMatchObject([found]);
  expect(findingsIn(`global: {}\n${wrong}`)).toMatchObject([found]);
  expect(findingsIn(`grafana: {}\n${wrong}`)).toEqual([]);
  expect(findingsIn(wrong.replace('notification-manager-svc', 'other'))).toEqual([]);
});

it('is less certain where other values may define what is missing', () => {
  const extension = 'notification-manager: {}\nalertmanager:\n  config:\n';
  const warning = { code: 'alertmanager-config-invalid', severity: 'warning' };
  const route = '    route: {receiver: b}\n';
  expect(findingsIn(`${extension}${RECEIVERS}`)).toMatchObject([{ ...warning, at: 'receivers' }]);
  expect(findingsIn(`${extension}${route}`)).toMatchObject([{ ...warning, at: 'b' }]);
  const release = `apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nspec:\n  values:\n${`${extension}${route}`.replaceAll(/^(?=.)/gm, '    ')}`;
  expect(findingsIn(release)).toMatchObject([{ ...warning, at: 'b' }]);
});

it('takes a plan for another release of the extension for less certain', () => {
  const text = `${PLAN}    version: 2.5.9\n  config: |\n    alertmanager:\n      config:\n        route: {receiver: b}\n`;
  expect(findingsIn(text)).toMatchObject([{ severity: 'error', at: 'b' }]);
  expect(findingsIn(text.replace('2.5.9', '3.0.0'))).toMatchObject([{ severity: 'warning', at: 'b' }]);
});

it('leaves the Alertmanager of other charts alone', () => {
  expect(findingsIn(`alertmanager:\n${ROUTE}`)).toEqual([]);
  expect(findingsIn(`notification-manager: {image: nginx}\nalertmanager:\n${ROUTE}`)).toEqual([]);
  expect(findingsIn(`prometheus: {}\nalertmanager:\n${ROUTE}`)).toEqual([]);
});

it('checks the text in an InstallPlan where it is written', () => {
  const text = `${PLAN}  config: |\n    alertmanager:\n${ROUTE.replaceAll(/^/gm, '    ').trimEnd()}\n`;
  expect(findingsIn(text)).toMatchObject([
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
