import { describe, expect, it } from 'vitest';
import {
  compileTemplates,
  instantOf,
  type NotifiedAlert,
  parseManagerVersion,
  releaseOf,
  type SplitOptions,
  splitMessages,
} from '#core';

const alerts: readonly NotifiedAlert[] = [
  {
    status: 'resolved',
    labels: { alertname: 'Up', rule_id: 'r', pod: '' },
    annotations: { message: 'it is "up"', summary: '' },
    startsAt: '2026-01-02T03:04:05Z',
    endsAt: '2026-03-01T00:00:00Z',
  },
  {
    status: 'firing',
    labels: { alertname: 'Up', pod: '' },
    annotations: { message: "it's \\down", summary: '' },
    startsAt: '2026-01-02T03:04:05Z',
    endsAt: '2026-01-03T00:00:00Z',
    generatorURL: 'http://p/graph',
  },
];
const at = instantOf(new Date('2026-02-01T00:00:00Z'));

/** The messages of a release, or its error with the stage. */
function send(version: string, texts: readonly string[], options: Partial<SplitOptions> = {}): string | string[] {
  const release = releaseOf(parseManagerVersion(version));
  const compiled = compileTemplates({ texts, language: '', packs: [] }, release);
  if (compiled.kind === 'failed') return `${compiled.stage}: ${compiled.error}`;
  const defaults = { alerts, groupLabels: {}, template: 't', titleTemplate: '', maxSize: 20_000, at, receiver: 'a.b' };
  const result = splitMessages(compiled, { ...defaults, ...options });
  return result.kind === 'failed'
    ? `${result.stage}: ${result.error}`
    : result.parts.map(({ title, message }) => (title === '' ? message : `${title}: ${message}`));
}

const body = (text: string): string => `{{ define "t" }}${text}{{ end }}`;

describe('functions by release', () => {
  it.each([
    ['1.4', 'translate "x"', 'parse: template: template:1: function "translate" not defined'],
    ['2.0', 'translate "x"', ['x']],
    ['2.0', 'escape "x"', 'parse: template: :1: function "escape" not defined'],
    ['2.0', 'message .', 'parse: template: :1: function "message" not defined'],
    ['2.1', 'escape `"a" it\'s <b>`', ["\\a\\ it\\'s <b>"]],
    ['2.5', 'escape `"a" it\'s <b>`', ["\\a\\ it\\'s <b>"]],
    ['2.6', 'escape `"a" it\'s <b>`', ['\\"a\\" it\'s \\u003cb\\u003e']],
  ])('%s: {{ %s }}', (version, action, expected) => {
    expect(send(version, [body(`{{ ${action} }}`)])).toEqual(expected);
  });
});

describe('data by release', () => {
  const failing = (field: string, type: string, column: number): string =>
    `render: template: :1:${column}: executing "t" at <${field}>: can't evaluate field ${field.slice(field.lastIndexOf('.') + 1)} in type ${type}`;

  it.each([
    [
      '2.4',
      '{{ .CommonLabels.SortedPairs.Filter "pod" }}',
      failing('.CommonLabels.SortedPairs.Filter', 'template.Pairs', 32),
    ],
    ['2.5', '{{ .CommonLabels.SortedPairs.Filter "pod" }}', ['[{alertname Up}]']],
    ['2.5', '{{ range .Alerts }}{{ .Receiver }}{{ end }}', failing('.Receiver', '*template.Alert', 38)],
    ['2.6', '{{ range .Alerts }}{{ .Receiver }}{{ end }}', ['map[]map[]']],
    ['2.3', '{{ .CommonLabels }}{{ .CommonAnnotations }}', ['map[alertname:Up pod:]map[summary:]']],
    ['2.4', '{{ .CommonLabels }}{{ .CommonAnnotations }}', ['map[alertname:Up]map[]']],
    ['2.4', '{{ range .Alerts }}{{ .StartsAt.Year }} {{ end }}.', ['2026 2026 .']],
    ['2.5.3', '{{ range .Alerts }}{{ .StartsAt.Year }} {{ .EndsAt.IsZero }} {{ end }}.', ['1 true 1 true .']],
    ['2.6', '{{ range .Alerts }}{{ .StartsAt.Year }} {{ .Status }} {{ end }}.', ['2026 resolved 2026 firing .']],
    ['2.6', '{{ (index .Alerts 0).Labels.SortedPairs }}', ['[{alertname Up} {pod }]']],
  ])('%s: %s', (version, text, expected) => {
    expect(send(version, [body(text)])).toEqual(expected);
  });

  it('gives alerts that came through the manager an id', () => {
    const ids = send('2.6', [body('{{ range .Alerts }}{{ .ID }} {{ end }}')], { hasIds: true });
    expect(String(ids)).toMatch(/^[0-9a-f]{16} [0-9a-f]{16}$/);
    expect(send('2.6', [body('[{{ (index .Alerts 0).ID }}]')])).toEqual(['[]']);
  });
});

describe('1.4', () => {
  it.each([
    ['{{ .Receiver }} {{ .ExternalURL }} {{ .Status }}', ['a\\.b https://kubesphere.io firing']],
    ['{{ range .Alerts }}{{ .Status }} {{ .EndsAt.IsZero }} {{ end }}.', ['firing true resolved false .']],
    [
      '{{ range .Alerts }}{{ .GeneratorURL }} {{ .Fingerprint }};{{ end }}',
      [' 11fecdb7499b0dc0;http://p/graph eb61ee0e2f0a48c4;'],
    ],
    // Each message starts with one alert, for which this is empty.
    [
      '{{ range .Alerts.Resolved }}{{ .Labels.alertname }}{{ end }}',
      `render: template '{{ template "t" . }}' error or not exist`,
    ],
    ['{{ (index .Alerts 0).Labels.SortedPairs }}', ['[{alertname Up} {pod } {rule_id r}]']],
    ['{{ .CommonLabels }}', ['map[alertname:Up pod:]']],
    ['a {{ range .Alerts }}{{ .Labels.alertname }} {{ .Message }}{{ end }}', ['a Up']],
    ['{{ .Nope }}', `render: template '{{ template "t" . }}' error or not exist`],
    [' \n{{ .Nope }}', 'crash: runtime error: index out of range [-1]'],
    ['\t', ['\t']],
    ['a{{ template "slack.default.pretext" . }}b{{ template "nowhere" . }}c', ['ab']],
    ['{{ template "slack.default.titlelink" . }}', ['https://kubesphere.io/#/alerts?receiver=a\\.b']],
  ])('%j', (text, expected) => {
    expect(send('1.4', [body(text)])).toEqual(expected);
  });

  it('takes every end for passed without a time', () => {
    const text = body('{{ range .Alerts }}{{ .Status }} {{ end }}');
    const compiled = compileTemplates(
      { texts: [text], language: '', packs: [] },
      releaseOf(parseManagerVersion('1.4')),
    );
    const options = { alerts, groupLabels: {}, template: 't', titleTemplate: '', maxSize: 99 };
    const result = compiled.kind === 'templates' ? splitMessages(compiled, options) : undefined;
    expect(result).toMatchObject({ parts: [{ message: 'resolved resolved' }] });
  });

  it('calls the text of a file by the name of the file', () => {
    expect(send('1.4', ['the file'], { template: 'template' })).toEqual(['the file']);
    expect(send('2.6', ['the file'], { template: 'template' })).toBe(
      'render: template: :1:12: executing "" at <{{template "template" .}}>: template "template" not defined',
    );
  });

  it('uses the message as the title, and in a split message the one that was too large', () => {
    const list = body('{{ range .Alerts }}{{ .Labels.pod }}{{ .Labels.alertname }};{{ end }}');
    expect(send('1.4', [list], { titleTemplate: 'nothing' })).toEqual(['Up;Up;: Up;Up;']);
    expect(send('1.4', [list], { titleTemplate: 'nothing', maxSize: 6 })).toEqual(['Up;Up;: Up;', 'Up;: Up;']);
  });
});

describe('a local zone', () => {
  const zoned = { localZone: 'Asia/Shanghai' };
  const started = (startsAt: string): Partial<SplitOptions> => ({
    ...zoned,
    alerts: [{ status: 'firing', labels: {}, annotations: {}, startsAt }],
  });

  it.each([
    ['2026-01-02T20:04:05Z', '{{ .StartsAt }}', '2026-01-02 20:04:05 +0000 UTC'],
    ['2026-01-02T20:04:05Z', '{{ .StartsAt.Local }}', '2026-01-03 04:04:05 +0800 CST'],
    ['2026-01-02T20:04:05+08:00', '{{ .StartsAt }}', '2026-01-02 20:04:05 +0800 CST'],
    ['2026-01-02T20:04:05+00:00', '{{ .StartsAt }}', '2026-01-02 20:04:05 +0000 +0000'],
    ['2026-01-02T20:04:05Z', '{{ .StartsAt.Local.Format "Jan 2 15:04 Z07:00" }}', 'Jan 3 04:04 +08:00'],
    ['', '{{ .StartsAt.Local.Year }}', '1'],
  ])('%s: %s', (startsAt, action, expected) => {
    const text = body(`{{ range .Alerts }}${action}{{ end }}`);
    expect(send('2.6', [text], started(startsAt))).toEqual([expected]);
  });

  it('keeps the time of day when days are added across a change of clocks', () => {
    const text = body('{{ range .Alerts }}{{ .StartsAt.Local.AddDate 0 6 0 }}{{ end }}');
    const options = { ...started('2026-01-02T20:04:05Z'), localZone: 'Europe/Berlin' };
    expect(send('2.6', [text], options)).toEqual(['2026-07-02 21:04:05 +0200 CEST']);
  });
});
