import { describe, expect, it } from 'vitest';
import { analyseStream, factsOf, instantOf, type Pipeline, preparePipeline, readClusterObjects } from '#core';
import { MANAGER } from '../pipeline-of.js';

type Files = Readonly<Record<string, string>>;

function prepare(files: Files, version = { major: 2, minor: 6 }): Pipeline {
  const sources = Object.entries(files).map(([name, text]) => ({
    uri: `file:///${name}`,
    facts: factsOf(analyseStream(text)),
  }));
  return preparePipeline(readClusterObjects(sources), { at: instantOf(new Date(0)), version });
}

function settingsOf(values: string): Pipeline['settings'] {
  return prepare({ 'values.yaml': `notificationmanager: { ${values} }\n` }).settings;
}

describe('a NotificationManager of a chart’s values', () => {
  it('has the defaults of the chart', () => {
    const { ownership, groupLabels, timeZone, tenantSource, data } = settingsOf('replicas: 1');
    expect(ownership).toMatchObject({
      globalLabels: { type: 'global' },
      tenantLabels: { type: 'tenant' },
      tenantKey: 'user',
    });
    expect(groupLabels).toEqual(['alertname', 'namespace', 'cluster', 'alerttype']);
    expect(timeZone).toMatchObject({ zone: 'Asia/Shanghai', source: 'installed' });
    expect(tenantSource).toBe('namespace');
    expect(data.assumed).toBe(true);
  });

  it('has those of the targeted release', () => {
    const { settings } = prepare({ 'a.yaml': 'notificationmanager: { replicas: 1 }\n' }, { major: 2, minor: 3 });
    expect(settings.groupLabels).toEqual(['alertname', 'namespace']);
    expect(settings.timeZone.zone).toBe('UTC');
  });

  it('has those of the extension', () => {
    const values = 'notification-manager: { notificationmanager: { replicas: 1 } }\n';
    const { groupLabels, tenantSource } = prepare({ 'values.yaml': values }).settings;
    expect(groupLabels).toEqual(['cluster', 'namespace', 'alerttype', 'alertname', 'severity']);
    expect(tenantSource).toBe('unknown');
  });

  it('is merged as Helm does: mappings by key, lists as a whole', () => {
    const { ownership, groupLabels, timeZone, options, manager } = settingsOf(
      'receivers: { tenantKey: team, globalReceiverSelector: { matchLabels: { all: "yes" } }, options: { global: { cluster: east } } }, groupLabels: [severity], env: [{ name: A, value: b }], template: { language: zh-cn }',
    );
    expect(ownership).toMatchObject({ globalLabels: { type: 'global', all: 'yes' }, tenantKey: 'team' });
    expect(groupLabels).toEqual(['severity']);
    // the list of the chart, which sets the zone, is gone
    expect(timeZone).toMatchObject({ zone: 'UTC', source: 'manager' });
    expect(options.cluster).toBe('east');
    expect(manager?.facts.template).toMatchObject({ language: 'zh-cn', languagePacks: [{ name: 'zh-cn' }] });
  });

  it('loses the defaults that null takes away', () => {
    const { ownership, groupLabels, manager, timeZone } = settingsOf(
      'receivers: { tenantReceiverSelector: null, globalReceiverSelector: { matchLabels: { type: null, a: b } } }, groupLabels: null, template: null, env: null',
    );
    expect(ownership).toMatchObject({ globalLabels: { a: 'b' }, tenantLabels: undefined });
    expect(groupLabels).toEqual([]);
    expect(manager?.facts.template).toBeUndefined();
    expect(timeZone.zone).toBe('UTC');
  });

  it.each([
    ['kubesphere: true', 'unknown'],
    ['kubesphere: { enabled: true }', 'unknown'],
    ['kubesphere: { enabled: false }', 'namespace'],
  ])('has the sidecar that the chart adds: %s', (switched, expected) => {
    const text = `${switched}\nnotificationmanager: { replicas: 1 }\n`;
    expect(prepare({ 'values.yaml': text }).settings.tenantSource).toBe(expected);
  });
});

describe('the NotificationManager that counts', () => {
  const values = 'notificationmanager: { groupLabels: [severity] }\n';

  function chosen(files: Files): { readonly uri: string | undefined; readonly said: readonly string[] } {
    const { settings, assumptions } = prepare(files);
    const said = assumptions.filter(({ code }) => code === 'manager-values').map(({ text }) => text.args);
    return { uri: settings.manager?.uri, said: said.map(({ file, others }) => `${file} ${others}`.trim()) };
  }

  it('is that of the values', () => {
    expect(chosen({ 'values.yaml': values })).toEqual({ uri: 'file:///values.yaml', said: ['values.yaml'] });
  });

  it('is the one that is written out, in any order', () => {
    const expected = { uri: 'file:///manager.yaml', said: ['manager.yaml values.yaml'] };
    expect(chosen({ 'values.yaml': values, 'manager.yaml': MANAGER })).toEqual(expected);
    expect(chosen({ 'manager.yaml': MANAGER, 'values.yaml': values })).toEqual(expected);
  });

  it('is that of the last values, which are not merged', () => {
    expect(chosen({ 'values-prod.yaml': values, 'values.yaml': 'notificationmanager: { replicas: 2 }\n' })).toEqual({
      uri: 'file:///values.yaml',
      said: ['values.yaml values-prod.yaml'],
    });
  });

  it('is not named when no values are there', () => {
    expect(chosen({ 'manager.yaml': MANAGER })).toEqual({ uri: 'file:///manager.yaml', said: [] });
  });
});
