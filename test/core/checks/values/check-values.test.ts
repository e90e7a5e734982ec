import { describe, expect, it } from 'vitest';
import { analyseStream } from '../../../../core/src/checks/analysis/analyse-stream.js';
import { allFindingsOf, findingsOf } from '../../../../core/src/checks/analysis/findings-of.js';
import { factsOf, factsOfFile } from '../../../../core/src/checks/analysis/manifest-facts.js';
import { verdictsOf } from '../../../../core/src/checks/analysis/verdicts-of.js';
import { indexLines } from '../../../../core/src/text/line-index.js';

/** Each finding with the text that it marks. */
function check(text: string): readonly string[] {
  const lines = indexLines(text);
  return allFindingsOf(analyseStream(text)).map(
    ({ code, severity, path, range }) =>
      `${severity} ${code} ${path} ${text.slice(lines.offsetAt(range.start), lines.offsetAt(range.end))}`,
  );
}

/** The text after the fixes of all findings. */
function fixed(text: string): string {
  const lines = indexLines(text);
  const edits = allFindingsOf(analyseStream(text)).flatMap(({ fixes }) => fixes[0]?.edits ?? []);
  return edits
    .toSorted((one, other) => lines.offsetAt(other.range.start) - lines.offsetAt(one.range.start))
    .reduce(
      (result, { range, newText }) =>
        result.slice(0, lines.offsetAt(range.start)) + newText + result.slice(lines.offsetAt(range.end)),
      text,
    );
}

function plan(config: string, style = '|'): string {
  const lines = config.replaceAll(/^(?=.)/gm, '    ');
  return `apiVersion: kubesphere.io/v1alpha1\nkind: InstallPlan\nmetadata: {name: whizard-notification}\nspec:\n  config: ${style}\n${lines}`;
}

describe('values of the manager’s chart', () => {
  it.each<[string, string, readonly string[]]>([
    ['leave out what the chart sets', 'receivers: { tenantKey: user }, image: { tag: v2.6.0 }', []],
    [
      'leave out the templates, which the chart has',
      'receivers: { globalReceiverSelector: {}, tenantReceiverSelector: {} }',
      [],
    ],
    ['are larger than what `kubectl apply` keeps', `labels: { a: ${'x'.repeat(300_000)} }`, []],
    ['take away a default', 'template: null, receivers: { globalReceiverSelector: null }, groupLabels: ', []],
    ['have keys that nobody knows', 'replicas: 1, ours: { too: 1 }', []],
    [
      'have an unknown field',
      'receivers: { optoins: {} }',
      ['error unknown-field notificationmanager.receivers.optoins optoins'],
    ],
    [
      'have a value of another type',
      'replicas: two, groupLabels: [1]',
      ['error wrong-type notificationmanager.replicas two', 'error wrong-type notificationmanager.groupLabels[0] 1'],
    ],
    [
      'lack a field in a list, which replaces that of the chart',
      'env: [{ value: UTC }]',
      ['error required-field notificationmanager.env[0] { value: UTC }'],
    ],
    [
      'have a template with an error',
      'receivers: { options: { dingtalk: { template: "{{ template }}" } } }',
      ['error template-syntax notificationmanager.receivers.options.dingtalk.template "{{ template }}"'],
    ],
    [
      'misspell a key',
      'replicas: 1, groupLables: [alertname], image: { tags: v2.6.0 }',
      [
        'warning values-key-ignored notificationmanager.groupLables groupLables',
        'warning values-key-ignored notificationmanager.image.tags tags',
      ],
    ],
    [
      'set fields that the chart does not pass on',
      'replicas: 1, routePolicy: All, imagePullPolicy: Always',
      [
        'hint values-key-ignored notificationmanager.routePolicy routePolicy',
        'hint values-key-ignored notificationmanager.imagePullPolicy imagePullPolicy',
      ],
    ],
    ['have an image as an object has it', 'image: x', ['error wrong-type notificationmanager.image x']],
    ['have placeholders', `replicas: "\${N}", image: { tag: "\${TAG}" }, groupLabels: "\${LABELS}"`, []],
  ])('%s', (_, values, expected) => {
    expect(check(`notificationmanager: { ${values} }\n`)).toEqual(expected);
  });

  it('name fields as they are written', () => {
    const [finding] = allFindingsOf(analyseStream('notificationmanager: { receivers: { optoins: {} } }\n'));
    expect(finding?.message).toContain('`notificationmanager.receivers`');
  });

  it('tell the release', () => {
    const text = 'notificationmanager: { image: { tag: v2.3.0 }, receivers: { tenantKey: user } }\n';
    expect(factsOf(analyseStream(text))[0]?.managerVersion).toEqual({ major: 2, minor: 3, patch: 0 });
  });

  it('are no repetition of the object', () => {
    const values = 'notificationmanager: { replicas: 1 }\n';
    const stream = analyseStream(values);
    const others = factsOfFile('file:///b.yaml', factsOf(analyseStream(values)));
    expect(findingsOf(stream, { rules: {} }, others, 'file:///a.yaml')).toEqual([]);
    expect(verdictsOf(stream)).toMatchObject([{ kind: 'NotificationManager', name: 'notification-manager' }]);
  });

  it('may be broken', () => {
    expect(check('notificationmanager:\n  replicas: [\n')).toEqual([expect.stringContaining('error yaml-syntax')]);
  });
});

describe('a plan that installs the extension', () => {
  const config = `notification-manager:
  notificationmanager:
    # who receives what
    groupLables: [alertname]
    receivers:
      optoins:
        global: {}
`;
  const inside = 'spec.config.notification-manager.notificationmanager';

  it.each(['|', '|-', '|+'])('is checked in its text: %s', (style) => {
    expect(check(plan(config, style))).toEqual([
      `warning values-key-ignored ${inside}.groupLables groupLables`,
      `error unknown-field ${inside}.receivers.optoins optoins`,
    ]);
  });

  it('is fixed in its text', () => {
    expect(fixed(plan(config))).toBe(plan(config.replace('Lables', 'Labels').replace('optoins', 'options')));
  });

  it('is fixed with the line ends of Windows', () => {
    const windows = plan(config).replaceAll('\n', '\r\n');
    expect(fixed(windows)).toBe(windows.replace('Lables', 'Labels').replace('optoins', 'options'));
  });

  it('has comments that suppress findings', () => {
    const comment = '# kubesphere-dingtalk-disable-next-line values-key-ignored';
    const text = plan(config.replace('# who receives what', comment));
    expect(findingsOf(analyseStream(text)).map(({ code }) => code)).toEqual(['unknown-field']);
  });

  it('has no fixes where they would not fit', () => {
    const text = plan('', JSON.stringify(config));
    expect(check(text)).toHaveLength(2);
    expect(fixed(text)).toBe(text);
  });

  it('has text that is no YAML', () => {
    const text = plan('notification-manager:\n  notificationmanager:\n    env: [\n    replicas: 1\n');
    const [first] = allFindingsOf(analyseStream(text));
    expect(first).toMatchObject({ code: 'yaml-syntax', severity: 'error', path: 'spec.config' });
    expect(first?.range.start.line).toBeGreaterThan(6);
    expect(verdictsOf(analyseStream(text))).toMatchObject([{ accepted: false }]);
  });

  it.each([
    ['2.5.9', '', { major: 2, minor: 5, patch: 2, kubeSphere: '4.1', ofExtension: true }],
    ['2.5.9', "image: { tag: '' }", { major: 2, minor: 5, patch: 2, kubeSphere: '4.1', ofExtension: true }],
    ['2.5.9', 'image: { tag: v2.6.0 }', { major: 2, minor: 6, patch: 0 }],
    ['2.5.9', 'image: { tag: "${TAG}" }', undefined],
    ['9.9.9', '', undefined],
  ])('tells the release by its version: %s with { %s }', (version, values, expected) => {
    const text = plan(`notification-manager:\n  notificationmanager: { ${values} }\n`).replace(
      'spec:\n',
      `spec:\n  extension: { name: whizard-notification, version: ${version} }\n`,
    );
    expect(factsOf(analyseStream(text))[0]?.managerVersion).toEqual(expected);
  });

  it('expands no aliases', () => {
    const lines = Array.from(
      { length: 9 },
      (_, level) => `a${level + 1}: &a${level + 1} [${Array.from({ length: 3 }, () => `*a${level}`).join(', ')}]\n`,
    );
    const text = plan(`a0: &a0 x\n${lines.join('')}notification-manager: { notificationmanager: { replicas: x } }\n`);
    expect(check(text)).toEqual([`error wrong-type ${inside}.replicas x`]);
  });

  it('checks the values for one cluster, but they define nothing', () => {
    const text = `${plan('a: 1\n')}  clusterScheduling:\n    overrides:\n      member: |\n        notification-manager:\n          notificationmanager: {replicas: x}\n`;
    const stream = analyseStream(text);
    expect(check(text)).toEqual([expect.stringContaining('clusterScheduling.overrides.member.notification-manager')]);
    expect(factsOf(stream).flatMap(({ pipeline }) => pipeline)).toEqual([]);
  });
});
