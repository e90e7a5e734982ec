import { describe, expect, it } from 'vitest';
import { analyseStream, factsOf, indexLines } from '#core';
import { colourTemplates } from '../../../../core/src/assist/template/colour-templates.js';
import { highlightTemplate } from '../../../../core/src/assist/template/highlight-template.js';
import { signatureHelp } from '../../../../core/src/assist/template/signature-help.js';

const RECEIVER = `apiVersion: notification.kubesphere.io/v2beta2
kind: Receiver
metadata: {name: users}
spec:
  dingtalk:
    tmplText: {name: templates, key: template}
`;
const OTHERS = factsOf(analyseStream(RECEIVER));

/** A ConfigMap whose entry is the text; `<|>` is the cursor. */
function configMap(text: string, { entry = 'template', separator = '\n' } = {}): string {
  const lines = text.split('\n').map((line) => `    ${line}${separator}`);
  return `apiVersion: v1${separator}kind: ConfigMap${separator}metadata: {name: templates}${separator}data:${separator}  ${entry}: |${separator}${lines.join('')}`;
}

function coloured(source: string, shown?: { start: number; end: number }): readonly string[] {
  const lines = source.split(/\r?\n/);
  return colourTemplates(analyseStream(source), OTHERS, shown).map(
    ({ line, character, length, type }) => `${type} ${lines[line]?.slice(character, character + length)}`,
  );
}

describe('colours of a template', () => {
  it('covers keywords, functions, fields, variables, strings, numbers and comments', () => {
    const text = '{{ define "a" }}{{ $n := len .Alerts }}{{ if gt $n 1 }}{{/* many */}}{{ end }}{{ end }}';
    expect(coloured(configMap(text)).filter((part) => !part.startsWith('operator'))).toEqual([
      'keyword define',
      'string "a"',
      'variable $n',
      'function len',
      'property .Alerts',
      'keyword if',
      'function gt',
      'variable $n',
      'number 1',
      'comment /* many */',
      'keyword end',
      'keyword end',
    ]);
  });

  it('covers an escaped quote wholly', () => {
    const source =
      'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: templates}\ndata:\n  template: "{{ define \\"t.d\\" }}x{{ end }}"\n';
    expect(coloured(source)).toContain('string \\"t.d\\"');
  });

  it('covers the Markdown that DingTalk shows', () => {
    const text =
      '{{ define "a" }}\n## Title {{ .Status }}\n> quoted\n**bold** [docs](https://example.com) # no\n{{ end }}';
    expect(coloured(configMap(text)).filter((part) => part.startsWith('template'))).toEqual([
      'templateHeading ## Title ',
      'templateQuote > quoted',
      'templateStrong **bold**',
      'templateLink [docs](https://example.com)',
    ]);
  });

  it('colours several lines of a comment without their indentation', () => {
    expect(coloured(configMap('{{ define "a" }}{{/* one\n  two */}}{{ end }}'))).toEqual(
      expect.arrayContaining(['comment /* one', 'comment   two */']),
    );
    expect(coloured(configMap('{{ define "a" }}{{/* one\ntwo */}}{{ end }}', { separator: '\r\n' }))).toEqual(
      expect.arrayContaining(['comment /* one', 'comment two */']),
    );
  });

  it('goes on after a mistake', () => {
    expect(coloured(configMap('{{ if "open }}\n{{ len .Alerts }}'))).toEqual(
      expect.arrayContaining(['keyword if', 'function len', 'property .Alerts']),
    );
  });

  it('leaves entries alone that nothing uses as templates, and other kinds', () => {
    expect(coloured(configMap('{{ .Status }}', { entry: 'other' }))).toEqual([]);
    expect(coloured(configMap('{{ .Status }}').replace('ConfigMap', 'Secret'))).toEqual([]);
  });

  it('can be asked for some lines', () => {
    const source = configMap('{{ .Status }}\n{{ .Alerts }}\n{{ .Method }}');
    expect(coloured(source, { start: 6, end: 6 })).toEqual(['operator {{', 'property .Alerts', 'operator }}']);
    expect(coloured(`${source}---\n${source}`, { start: 14, end: 14 })).toEqual([
      'operator {{',
      'property .Status',
      'operator }}',
    ]);
  });
});

function at(marked: string) {
  const source = configMap(marked.replace('<|>', ''));
  const position = indexLines(source).positionAt(configMap(marked).indexOf('<|>'));
  return { source, stream: analyseStream(source), position };
}

function highlighted(marked: string): readonly string[] | undefined {
  const { source, stream, position } = at(marked);
  return highlightTemplate(stream, position, OTHERS)?.map(
    ({ start, end }) => `${start.line - 5}:${source.split('\n')[start.line]?.slice(start.character, end.character)}`,
  );
}

describe('what belongs together in a template', () => {
  it.each([
    ['{{ i<|>f .Status }}a\n{{ else if .Alerts }}b\n{{ else }}c\n{{ end }}', ['0:if', '1:else if', '2:else', '3:end']],
    ['{{ if .A }}{{ with .B }}{{ end }}\n{{ end<|> }}', ['0:if', '1:end']],
    ['{{ range .Alerts }}{{ if .Status }}{{ bre<|>ak }}{{ end }}\n{{ end }}', ['0:range', '1:end', '0:break']],
    ['{{ define "a" }}{{ end }}\n{{ template "a<|>" . }}', ['0:"a"', '1:"a"']],
    [
      '{{ $x<|> := 1 }}\n{{ $x }}{{ range $x, $y := .Alerts }}{{ $x }}{{ end }}\n{{ $x = 2 }}',
      ['0:$x', '1:$x', '2:$x'],
    ],
    ['{{ $x := 1 }}\n{{ range $x, $y := .Alerts }}{{ $x<|> }}{{ end }}', ['1:$x', '1:$x']],
    ['{{ $x := 1 }}\n{{ with $x := $x<|> }}{{ $x }}{{ end }}', ['0:$x', '1:$x']],
  ])('%s', (text, expected) => {
    expect(highlighted(text)).toEqual(expected);
  });

  it.each(['{{ $<|>.Alerts }}', '{{ .Stat<|>us }}', 'te<|>xt', '{{ end<|> }}'])('nothing for %s', (text) => {
    expect(highlighted(text)).toBeUndefined();
  });
});

describe('the signature of a call in a template', () => {
  it.each([
    ['{{ define "a" }}{{ eq <|> }}{{ end }}', 'eq x y…', 'x'],
    ['{{ define "a" }}{{ eq .Status <|> }}{{ end }}', 'eq x y…', 'y…'],
    ['{{ define "a" }}{{ eq .Status "a" "b" "<|>c" }}{{ end }}', 'eq x y…', 'y…'],
    ['{{ define "a" }}{{ if gt (len .Alerts<|>) 1 }}{{ end }}{{ end }}', 'len list', 'list'],
    ['{{ define "a" }}{{ if gt (len .Alerts) <|>1 }}{{ end }}{{ end }}', 'gt x y', 'y'],
    ['{{ define "a" }}{{ .Status | eq "a" <|> }}{{ end }}', 'eq x y…', 'y…'],
    ['{{ define "a" }}{{ range .Alerts }}{{ .StartsAt.Format <|> }}{{ end }}{{ end }}', 'Format string', 'string'],
    ['{{ define "a" }}{{ with $x := index .CommonLabels <|>', 'index list keys…', 'keys…'],
  ])('%s', (text, label, active) => {
    const { stream, position } = at(text);
    const found = signatureHelp(stream, position, OTHERS);
    expect(found?.label).toBe(label);
    expect(found?.parameters[found.active]).toBe(active);
  });

  it.each([
    '{{ e<|>q }}',
    '{{ eq<|> }}',
    '{{ .Status <|> }}',
    '{{ unknown <|> }}',
    'text <|>',
    '{{ eq 1 2 }} <|>',
    '{{ if <|> }}',
  ])('nothing for %s', (text) => {
    const { stream, position } = at(`{{ define "a" }}${text}`);
    expect(signatureHelp(stream, position, OTHERS)).toBeUndefined();
  });
});
