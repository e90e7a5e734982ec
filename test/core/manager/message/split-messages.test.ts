import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  compileTemplates,
  escapedLength,
  type NotifiedAlert,
  type SplitOptions,
  type SplitResult,
  splitMessages,
} from '#core';

const up: NotifiedAlert = {
  status: 'firing',
  labels: { alertname: 'Up', severity: 'critical', rule_id: 'r', pod: 'web-1' },
  annotations: { message: 'it is up', summary: 's', summaryCn: '已恢复', summary_cn: 'x' },
  startsAt: '2026-01-02T03:04:05.6Z',
};
const down: NotifiedAlert = {
  status: 'resolved',
  labels: { alertname: 'Down', severity: 'critical', pod: '' },
  annotations: { summaryCn: '已中断' },
  startsAt: '2026-01-02T03:04:05+08:00',
  endsAt: 'no time',
};

interface Case extends Partial<SplitOptions> {
  readonly texts?: readonly string[];
  readonly language?: string;
  readonly packs?: readonly string[];
}

function split({ texts = [], language = '', packs = [], ...options }: Case): SplitResult {
  const templates = compileTemplates({ texts, language, packs });
  if (templates.kind === 'failed') return templates;
  const defaults = { alerts: [up, down], groupLabels: {}, template: 't', titleTemplate: '', maxSize: 20_000 };
  return splitMessages(templates, { ...defaults, ...options });
}

function textOf(body: string, options: Case = {}): string {
  const result = split({ texts: [`{{ define "t" }}${body}{{ end }}`], ...options });
  return result.kind === 'failed' ? result.error : result.parts.map(({ message }) => message).join('\n---\n');
}

describe('the data', () => {
  it.each([
    ['{{ .Status }}|{{ len .Alerts.Firing }}|{{ len .Alerts.Resolved }}', '|1|1'],
    ['{{ .CommonLabels }} {{ .CommonAnnotations }}', 'map[severity:critical] map[]'],
    [
      '{{ range .Alerts }}{{ .Labels.SortedPairs }}{{ end }}',
      '[{alertname Up} {pod web-1} {severity critical}][{alertname Down} {pod } {severity critical}]',
    ],
    [
      '{{ (index .Alerts 0).Labels.Names }} {{ (index .Alerts 0).Labels.Values }}',
      '[alertname pod severity] [Up web-1 critical]',
    ],
    ['{{ (index .Alerts 0).Labels.Remove (stringSlice "pod" "rule_id") }}', 'map[alertname:Up severity:critical]'],
    ['{{ (index .Alerts 0).Annotations.SortedPairs.DefaultFilter.Names }}', '[summaryCn]'],
    [
      '{{ $p := (index .Alerts 0).Labels.SortedPairs }}{{ $q := $p.Filter "alertname" }}{{ $q.Names }} {{ $p.Names }}',
      '[pod severity] [pod severity severity]',
    ],
    [
      '{{ range .Alerts }}{{ .Message }}/{{ .MessageCN }}/{{ message . }} {{ end }}.',
      'it is up/已恢复/it is up 已中断/已中断/已中断 .',
    ],
    [
      '{{ range .Alerts }}{{ .StartsAt }}; {{ .EndsAt.IsZero }} {{ end }}.',
      '2026-01-02 03:04:05.6 +0000 UTC; true 2026-01-02 03:04:05 +0800 +0800; true .',
    ],
    [
      '{{ range .Alerts }}{{ if eq .Status "resolved" }}{{ . }}{{ end }}{{ end }}',
      '{ resolved map[alertname:Down pod: severity:critical] map[summaryCn:已中断] 2026-01-02 03:04:05 +0800 +0800 0001-01-01 00:00:00 +0000 UTC false 0001-01-01 00:00:00 +0000 UTC map[]}',
    ],
    ['{{ .Nope }}', 'template: :1:19: executing "t" at <.Nope>: can\'t evaluate field Nope in type *template.Data'],
    [
      '{{ message . }}',
      'template: :1:27: executing "t" at <.>: wrong type for value; expected *template.Alert; got *template.Data',
    ],
    ['{{ (index (slice .Alerts 0 1) 0).Clone.Status }} {{ .Format.Status }} {{ .Clone.Status }}.', 'firing  .'],
  ])('%s', (body, text) => {
    expect(textOf(body)).toBe(text);
  });
});

describe('functions', () => {
  it.each([
    [
      '{{ toUpper "aß é ŉ ᾳ ǆ" }} {{ toLower "ÀİΣ" }} {{ title "hello it\'s a_b ǆ ა" }}',
      "Aß É ŉ ᾼ Ǆ àiσ Hello It'S A_b ǅ ა",
    ],
    ['{{ title (slice "é" 1) | len }}', '3'],
    ['{{ join ", " (stringSlice "a" "b") }} {{ stringSlice }}', 'a, b []'],
    ['{{ match "^a+$" "aaa" }} {{ match "b" "a" }}', 'true false'],
    [
      '{{ match "(" "x" }}',
      'template: :1:19: executing "t" at <match "(" "x">: error calling match: error parsing regexp: missing closing ): `(`',
    ],
    ['{{ reReplaceAll "(?P<y>a)(b)?" "<$y$2>$1 $z$$-$" "ab a" }}', '<ab>a $-$ <a>a $-$'],
    ['{{ reReplaceAll "x*" "-" "abc🔥" }}', '-a-b-c-🔥-'],
    [
      '{{ reReplaceAll "[" "" "a" }}',
      'template: :1:19: executing "t" at <reReplaceAll "[" "" "a">: error calling reReplaceAll: regexp: Compile(`[`): error parsing regexp: missing closing ]: `[`',
    ],
    ['{{ printf "%T %s" (safeHtml "<b>") (safeHtml "<b>") }}', 'template.HTML <b>'],
    ['{{ escape "a\\"b<\\n\\u2028" }}', 'a\\"b\\u003c\\n\\u2028'],
    ['{{ translate "Firing" }} {{ translate "severity" }}', 'FIRING severity'],
  ])('%s', (body, text) => {
    expect(textOf(body, { alerts: [up] })).toBe(text);
  });
});

describe('languages', () => {
  const packs = [
    '- name: zh-cn\n  dictionary: {Severity: 级别, firing: 触发, "1": yes, no: 1.50}\n- name: English\n  dictionary: {a: b}\n',
  ];
  const body =
    '{{ translate "SEVERITY" }} {{ translate "firing" }} {{ translate "1" }} {{ translate "false" }} {{ translate "a" }} {{ range .Alerts }}{{ message . }}{{ end }}';

  it.each([
    ['', 'SEVERITY FIRING 1 false a it is up'],
    ['English', 'SEVERITY FIRING 1 false a it is up'],
    ['zh-cn', '级别 触发 true 1.5 a 已恢复'],
    ['zh-CN', 'SEVERITY firing 1 false a it is up'],
  ])('%j', (language, text) => {
    expect(textOf(body, { alerts: [up], language, packs })).toBe(text);
  });

  it.each([
    ['no YAML', 'a: [', 'packs'],
    ['not a list', 'name: zh-cn', 'packs'],
    ['a text in the list', '- zh-cn', 'packs'],
    ['a list as the name', '- name: [a]', 'packs'],
    ['a list as a translation', '- {name: a, dictionary: {b: [c]}}', 'packs'],
    ['a list as the dictionary', '- {name: a, dictionary: [c]}', 'packs'],
  ])('%s is not a language pack', (_what, pack, stage) => {
    expect(split({ packs: [pack] })).toMatchObject({ kind: 'failed', stage });
  });

  it.each([
    '',
    '# nothing',
    '[]',
    '- {}',
    '-',
    'null',
    '- {name: a}\n---\nx: [',
    '- {NAME: a, Dictionary: }',
    '- {name: a, name: b}',
    '---\n- {name: a}',
  ])('%j is a language pack', (pack) => {
    expect(split({ packs: [pack] })).toMatchObject({ kind: 'failed', stage: 'render' });
  });
});

describe('which template is run', () => {
  const texts = [
    '{{ define "t" }}1{{ end }}{{ define "a b" }}2{{ end }}top',
    '{{ define "t" }}3{{ end }}{{ define "a b" }} {{/* */}} {{ end }}',
  ];

  it.each([
    ['t', '3'],
    ['a b', '2'],
    ['{{ template "t" . }}', '3'],
    ['{{ template "t" . }} and {{template "a b" $}}', '3 and 2'],
    ['{{ define "t" }}4{{ end }}{{ template "t" . }}', '4'],
    ['{{- template "t" . -}}', "template: :1: bad character U+0022 '\"'"],
    ['x', 'template: :1:12: executing "" at <{{template "x" .}}>: template "x" not defined'],
    ['a"b', "template: :1: bad character U+0022 '\"'"],
    ['a\nb', 'template: :1: function "a" not defined'],
    ['a\u2028b', 'template: :1:12: executing "" at <{{template "a\\u2028b" .}}>: template "a\\u2028b" not defined'],
    ['', 'template: :1:12: executing "" at <{{template "" .}}>: exceeded maximum template depth (100000)'],
  ])('%j', (template, text) => {
    const result = split({ texts, template });
    expect(result.kind === 'failed' ? result.error : result.parts[0]?.message).toBe(text);
  });

  test('an error has its text and position', () => {
    expect(split({ texts: ['ok', 'a {{ nofunc }}'] })).toMatchObject({
      stage: 'parse',
      position: { source: 1, start: 5, end: 11 },
    });
    expect(split({ texts: ['ok', '{{ define "t" }}{{ .Nope }}{{ end }}'] })).toMatchObject({
      stage: 'render',
      position: { source: 1, start: 19, end: 24 },
    });
    expect(split({ template: '{{ .Nope }}{{ template "t" . }}' })).toMatchObject({
      stage: 'render',
      position: { source: 'template', start: 3, end: 8 },
    });
    expect(split({ texts, titleTemplate: '{{ template "t" . }}{{ .Nope }}' })).toMatchObject({
      position: { source: 'titleTemplate', start: 23, end: 28 },
    });
  });
});

describe('splitting', () => {
  const texts = [
    '{{ define "t" }}{{ range .Alerts }}{{ .Annotations.message }},{{ end }}{{ end }}{{ define "n" }}{{ len .Alerts }}{{ end }}',
  ];
  const alert = (message: string): NotifiedAlert => ({ status: 'firing', labels: {}, annotations: { message } });

  it.each([
    { what: 'nothing', messages: [], maxSize: 10, parts: [], tooLarge: 0 },
    { what: 'all fit', messages: ['a', 'b'], maxSize: 5, parts: [['2', 'a,b,', [0, 1]]], tooLarge: 0 },
    {
      what: 'the limit itself is too large',
      messages: ['a', 'b'],
      maxSize: 4,
      parts: [
        ['1', 'a,', [0]],
        ['1', 'b,', [1]],
      ],
      tooLarge: 0,
    },
    {
      what: 'escaped bytes count',
      messages: ['<', '中', '"'],
      maxSize: 8,
      parts: [
        ['1', '<,', [0]],
        ['2', '中,",', [1, 2]],
      ],
      tooLarge: 0,
    },
    {
      what: 'too large alone',
      messages: ['abcdef', 'a', 'abcdef', 'b'],
      maxSize: 5,
      parts: [
        ['1', 'a,', [1]],
        ['1', 'b,', [3]],
      ],
      tooLarge: 2,
    },
  ])('$what', ({ messages, maxSize, parts, tooLarge }) => {
    const expected = parts.map(([title, message, alerts]) => ({ title, message, alerts }));
    expect(split({ texts, alerts: messages.map(alert), titleTemplate: 'n', maxSize })).toEqual({
      kind: 'parts',
      parts: expected,
      tooLarge,
    });
  });

  it('puts every alert in one part unless it is too large, and keeps every part below the limit', () => {
    const long = fc.string({ unit: 'grapheme', maxLength: 30 });
    fc.assert(
      fc.property(fc.array(long, { maxLength: 12 }), fc.integer({ min: 1, max: 120 }), (messages, maxSize) => {
        const result = split({ texts, alerts: messages.map(alert), maxSize });
        if (result.kind === 'failed') throw new Error(result.error);
        const told = result.parts.flatMap(({ alerts }) => alerts);
        expect(told).toEqual([...new Set(told)].sort((a, b) => a - b));
        expect(told.length + result.tooLarge).toBe(messages.length);
        for (const { message } of result.parts) expect(escapedLength(message)).toBeLessThan(maxSize);
      }),
    );
  });

  test('an empty message is not sent', () => {
    expect(textOf(' \n\r ')).toBe('');
    expect(textOf('x\t \n')).toBe('x\t');
  });
});

describe('a template that would take minutes', () => {
  const doubled = `{{ $x := "aaaaaaaa" }}${'{{ $x = printf "%s%s" $x $x }}'.repeat(15)}`;
  const ten = '{{ range stringSlice "" "" "" "" "" "" "" "" "" "" }}';

  it.each([
    ['nests loops', `${ten.repeat(7)}{{ end }}{{ end }}{{ end }}{{ end }}{{ end }}{{ end }}{{ end }}`],
    ['replaces in long texts', `${doubled}${ten}{{ $y := reReplaceAll "a" "b" $x }}{{ end }}`],
    ['matches long texts', `${doubled}${ten}{{ $y := match "^(a|b)*c$" $x }}{{ end }}`],
    ['measures long texts', `${doubled}${ten.repeat(3)}{{ $y := len $x }}{{ end }}{{ end }}{{ end }}`],
  ])('%s, and is stopped with an error that says so', (_, body) => {
    expect(textOf(body)).toMatch(/^template: .*: the preview stops after \d+ steps$/);
  });

  it('for each of many alerts is stopped for all of them', () => {
    const body = `${ten.repeat(5)}${'{{ end }}'.repeat(5)}`;
    expect(textOf(body)).toBe('');
    const alerts = Array.from({ length: 100 }, () => up);
    expect(textOf(body, { alerts })).toMatch(/the preview stops after \d+ steps$/);
  });

  it('is not one that renders thousands of alerts', () => {
    const alerts = Array.from({ length: 3000 }, () => up);
    expect(textOf('{{ range .Alerts }}{{ .Labels }}{{ end }}', { alerts, maxSize: 4000 })).not.toContain(
      'the preview stops',
    );
  });
});
