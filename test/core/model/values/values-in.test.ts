import { describe, expect, it } from 'vitest';
import { valuesIn } from '../../../../core/src/model/values/values-in.js';
import { formatPath } from '../../../../core/src/yaml/path.js';
import { type Place, pathOf, rootPlace } from '../../../../core/src/yaml/place.js';
import { readDocument } from '../../../../core/src/yaml/read-document.js';

/** The paths of what is recognized in a document. */
function partsOf(text: string): readonly unknown[] {
  const { root } = readDocument(text);
  if (!root) throw new Error('unreadable');
  return valuesIn(rootPlace(root), text).map(({ parts, origin, problems }) => ({
    manager: pathAt(parts?.notificationManager),
    alertmanager: pathAt(parts?.alertmanagerConfig),
    extension: parts?.extension,
    origin,
    problems: problems.map(({ start, end }) => text.slice(start, end)),
  }));
}

function pathAt(place: Place | undefined): string | undefined {
  return place && formatPath(pathOf(place));
}

const none = { manager: undefined, alertmanager: undefined, extension: undefined, origin: 'values', problems: [] };

describe('values', () => {
  it('of the manager’s chart', () => {
    expect(partsOf('operator: {}\nnotificationmanager:\n  replicas: 2\n')).toEqual([
      { ...none, manager: 'notificationmanager', extension: false },
    ]);
  });

  it('of a chart around it, with the configuration of Alertmanager', () => {
    const text = 'notification-manager:\n  notificationmanager: {env: []}\nalertmanager:\n  config: {route: {}}\n';
    expect(partsOf(text)).toEqual([
      {
        ...none,
        manager: 'notification-manager.notificationmanager',
        alertmanager: 'alertmanager.config',
        extension: true,
      },
    ]);
  });

  it.each<[name: string, text: string]>([
    ['an object', 'apiVersion: v1\nkind: X\nnotificationmanager: {replicas: 1}\n'],
    ['nothing that the chart knows', 'notificationmanager: {enabled: true}\n'],
    ['of a chart that has the same name', 'notificationmanager: {image: x, replicas: "3", port: 80}\n'],
    ['another chart’s Alertmanager', 'alertmanager: {config: {route: {}}}\n# notificationmanager\n'],
    ['a text', 'notificationmanager: yes please\n'],
    ['a plan for another extension', plan('other', '    notificationmanager: {replicas: 1}\n')],
  ])('are not %s', (_, text) => {
    expect(partsOf(text)).toEqual([]);
  });
});

function plan(name: string, config: string, style = '|'): string {
  return `apiVersion: kubesphere.io/v1alpha1\nkind: InstallPlan\nmetadata: {name: ${name}}\nspec:\n  extension: {name: ${name}}\n  config: ${style}\n${config}`;
}

describe('a plan that installs the extension', () => {
  it.each(['|', '|-', '|2', '>'])('has values in its text, written as %s', (style) => {
    const indent = style === '>' ? '      ' : '    ';
    const text = plan(
      'whizard-notification',
      `${indent}---\n${indent}# why\n\n${indent}notification-manager:\n${indent}  notificationmanager:\n${indent}    groupLabels: [a]\n`,
      style,
    );
    const [read] = valuesIn(rootPlace(readDocument(text).root ?? expect.fail()), text);
    if (style === '>') return expect(read?.isVerbatim).toBe(false);
    const manager = read?.parts?.notificationManager;
    expect(pathAt(manager)).toBe('spec.config.notification-manager.notificationmanager');
    expect(text.slice(manager?.entry?.keyStart, manager?.entry?.keyEnd)).toBe('notificationmanager');
    expect(text.slice(manager?.node.start, manager?.node.end).trim()).toBe('groupLabels: [a]');
    expect(read?.isVerbatim).toBe(true);
  });

  it('has values for single clusters', () => {
    const text = plan(
      'whizard-notification',
      `    alertmanager: {config: {route: {}}}\n  clusterScheduling:\n    overrides:\n      member: "notification-manager: {notificationmanager: {replicas: 2}}"\n`,
    );
    expect(partsOf(text)).toEqual([
      { ...none, alertmanager: 'spec.config.alertmanager.config', extension: true },
      {
        ...none,
        manager: 'spec.clusterScheduling.overrides.member.notification-manager.notificationmanager',
        extension: true,
        origin: 'override',
      },
    ]);
  });

  it('may have text that is no YAML', () => {
    const text = plan('whizard-notification', '    a: [\n    b: 1\n');
    expect(partsOf(text)).toMatchObject([{ manager: undefined, problems: [expect.any(String)] }]);
  });

  it.each([
    ['one placeholder', '    {{ .Values.config | indent 4 }}\n'],
    [
      'lines that stand for others',
      '    notification-manager:\n    {{- toYaml .Values.manager | nindent 6 }}\n    a: ${A}\n',
    ],
  ])('may have a text that is not known: %s', (_, config) => {
    expect(partsOf(plan('whizard-notification', config))).toEqual([none]);
  });

  it('may have an error beside placeholders', () => {
    const text = plan('whizard-notification', '    a: ${A}\n    b: [\n    c: 1\n');
    expect(partsOf(text)).toMatchObject([{ problems: [expect.any(String)] }]);
  });

  it('may have text in braces, which need not be JSON', () => {
    const text = plan('whizard-notification', '    {notification-manager: {notificationmanager: {replicas: 2}}}\n');
    const [read] = valuesIn(rootPlace(readDocument(text).root ?? expect.fail()), text);
    const { entry, node } = read?.parts?.notificationManager ?? expect.fail();
    expect(text.slice(entry?.keyStart, entry?.keyEnd)).toBe('notificationmanager');
    expect(text.slice(node.start, node.end)).toBe('{replicas: 2}');
  });

  it('may have no values', () => {
    expect(partsOf(plan('whizard-notification', '    # nothing yet\n'))).toEqual([none]);
  });
});

describe('a chart that another program installs', () => {
  const values = 'notificationmanager: {replicas: 2}';

  it('has values in Flux’s HelmRelease', () => {
    const text = `apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nspec:\n  values:\n    ${values}\n`;
    expect(partsOf(text)).toEqual([{ ...none, manager: 'spec.values.notificationmanager', extension: false }]);
  });

  it.each([
    ['source: {helm: {valuesObject: {', '}}}', 'source.helm.valuesObject'],
    ['sources: [{}, {helm: {valuesObject: {', '}}}]', 'sources[1].helm.valuesObject'],
    ['source:\n    helm:\n      values: |\n        ', '', 'source.helm.values'],
  ])('has values in Argo CD’s Application: %j', (before, after, path) => {
    const text = `apiVersion: argoproj.io/v1alpha1\nkind: Application\nspec:\n  ${before}${values}${after}\n`;
    expect(partsOf(text)).toEqual([{ ...none, manager: `spec.${path}.notificationmanager`, extension: false }]);
  });

  it('may be another one', () => {
    const text = `apiVersion: argoproj.io/v1alpha1\nkind: Application\nspec: {source: {helm: {values: "a: ["}}}\n# ${values}\n`;
    expect(partsOf(text)).toEqual([]);
  });
});
