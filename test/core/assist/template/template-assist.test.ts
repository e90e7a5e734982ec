import { describe, expect, it } from 'vitest';
import { analyseStream, factsOf, indexLines, parseManagerVersion, releaseOf } from '#core';
import { completeTemplate } from '../../../../core/src/assist/template/complete-template.js';
import { hoverTemplate } from '../../../../core/src/assist/template/hover-template.js';

const RECEIVER = `apiVersion: notification.kubesphere.io/v2beta2
kind: Receiver
metadata: {name: users}
spec:
  dingtalk:
    tmplText: {name: templates, key: template}
`;

/** A ConfigMap whose entry is the text; \`<|>\` is the cursor. */
function at(text: string, entry = 'template', version?: string) {
  const lines = text.split('\n').map((line) => `    ${line}\n`);
  return cursor(
    `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: templates}\ndata:\n  ${entry}: |\n${lines.join('')}`,
    version,
  );
}

function cursor(marked: string, version?: string) {
  const source = marked.replace('<|>', '');
  return {
    stream: analyseStream(
      source,
      undefined,
      releaseOf(version === undefined ? undefined : parseManagerVersion(version)),
    ),
    position: indexLines(source).positionAt(marked.indexOf('<|>')),
    others: factsOf(analyseStream(RECEIVER)),
    textOf: ({ start, end }: { start: { line: number; character: number }; end: { character: number } }) =>
      source.split('\n')[start.line]?.slice(start.character, end.character),
  };
}

describe('completion in a template', () => {
  it.each([
    ['{{ define "a" }}{{ .<|> }}{{ .Alerts }}{{ end }}', 'Alerts', 'CommonLabels', 'Status'],
    ['{{ define "a" }}{{ range .Alerts }}{{ .<|>', 'Labels', 'StartsAt'],
    ['{{ define "a" }}{{ range $i, $x := .Alerts }}{{ if true }}{{ $x.La<|> }}{{ end }}{{ end }}{{ end }}', 'Labels'],
    ['{{ define "a" }}{{ range .Alerts }}{{ .Labels.SortedPairs.<|> }}{{ end }}{{ end }}', 'DefaultFilter', 'Filter'],
    ['{{ define "a" }}{{ range .Alerts }}\n{{- range .Labels.<|>\n{{ end }}{{ end }}', 'SortedPairs', 'severity'],
    ['{{ define "a" }}{{ range .Alerts }}{{ with .StartsAt }}{{ .<|>', 'Format', 'Local'],
    ['{{ define "a" }}{{ .Alerts.Firing | le<|> }}{{ end }}', 'len', 'toUpper'],
    ['{{- <|>', 'range', 'message'],
    ['{{ if .Status }}{{ <|>', 'else', 'end'],
    ['{{ define "a" }}{{ eq <|> }}{{ .Alerts }}{{ end }}', '.Status', '.Alerts', '$'],
    ['{{ define "a" }}{{ range $i, $x := .Alerts }}{{ eq .Status <|> }}{{ end }}{{ end }}', '.Labels', '$x'],
    ['{{ define "a" }}{{ end }}{{ define "b" }}{{ template "<|>', 'a', 'nm.default.text'],
    ['{{ define "a" }}{{ range $k, $v := .Alerts }}{{ $<|> }}{{ end }}{{ end }}', '$', '$k', '$v'],
    ['{{ define "a" }}{{ template "b" .Alerts }}{{ end }}{{ define "b" }}{{ range . }}{{ .<|>', 'Labels'],
    ['{{ define "a" }}{{ .<|> }}{{ end }}', 'Alerts', 'CommonLabels'],
    ['{{ define "a" }}{{ range .<|>', 'Alerts'],
    ['{{ define "a" }}{{ .CommonLabels.<|> }}{{ end }}', 'SortedPairs', 'severity'],
    ['{{ define "a" }}{{ if eq <|>', '.Status', '$'],
  ])('%s', (text, ...labels) => {
    const { stream, position, others, textOf } = at(text);
    const found = completeTemplate(stream, position, others) ?? [];
    expect(found.map(({ label }) => label)).toEqual(expect.arrayContaining(labels));
    const typed = /[$\w]*$/.exec(text.slice(0, text.indexOf('<|>')))?.[0];
    expect(found.map(({ range }) => textOf(range))).toEqual(found.map(() => typed));
  });

  it.each([
    ['{{ .Status }} .<|> {{ .Status }}'],
    ['{{ .Status }} <|>'],
    ['{{/* .<|> */}}'],
    ['{{ print "a .<|>" }}'],
    ['{{ define "a" }}{{ .<|> }}{{ end }}{{ define "b" }}{{ template "a" (unknown) }}{{ end }}'],
  ])('offers nothing: %s', (text) => {
    const { stream, position, others } = at(text);
    expect(completeTemplate(stream, position, others)).toEqual([]);
  });

  it('needs a manifest that uses the entry', () => {
    const { stream, position, others } = at('{{ .<|> }}', 'other');
    expect(completeTemplate(stream, position, others)).toBeUndefined();
    expect(hoverTemplate(stream, position, others)).toBeUndefined();
  });
});

describe('hover in a template', () => {
  it.each([
    ['{{ range .Al<|>erts }}{{ end }}', 'Alerts', 'template.Alerts'],
    ['{{ range .Alerts }}{{ <|>. }}{{ end }}', '.', '*template.Alert'],
    ['{{ $x := .Alerts }}{{ $<|>x }}', '$x', 'template.Alerts'],
    ['{{ .Status | toUp<|>per }}', 'toUpper', 'toUpper text → string'],
    ['{{ range .Alerts }}{{ .Labels.sev<|>erity }}{{ end }}', 'severity', 'string'],
    ['{{ .CommonLabels.Re<|>move }}', 'Remove', '([]string) template.KV'],
  ])('%s', (text, marked, says) => {
    const { stream, position, others, textOf } = at(text);
    const found = hoverTemplate(stream, position, others);
    expect(found && textOf(found.range)).toBe(marked);
    expect(found?.markdown).toContain(`\`${says}\``);
  });
});

describe('help for a release', () => {
  const labelsOf = (version: string, text: string): readonly string[] => {
    const { stream, position, others } = at(text, 'template', version);
    return (completeTemplate(stream, position, others) ?? []).map(({ label }) => label);
  };

  it('completes its functions, fields and templates', () => {
    expect(labelsOf('1.4', '{{ <|> }}')).not.toContain('translate');
    expect(labelsOf('2.0', '{{ <|> }}')).toEqual(expect.not.arrayContaining(['message', 'escape']));
    expect(labelsOf('2.3', '{{ .CommonLabels.SortedPairs.<|> }}')).toEqual(['Names', 'Values']);
    expect(labelsOf('1.4', '{{ range .Alerts }}{{ .<|> }}{{ end }}')).toEqual(
      expect.arrayContaining(['Fingerprint', 'GeneratorURL', 'Labels']),
    );
    expect(labelsOf('1.4', '{{ range .Alerts }}{{ .<|> }}{{ end }}')).not.toContain('Message');
    expect(labelsOf('1.4', '{{ template "nm.<|>" }}')).not.toContain('nm.default.message');
  });

  it.each([
    ['2.6', '{{ trans<|>late "x" }}', 'Since version 2.0 of the notification manager.'],
    ['1.4', '{{ trans<|>late "x" }}', 'Since version 2.0 of the notification manager.'],
    ['2.6', '{{ .CommonLabels.SortedPairs.Fil<|>ter "x" }}', 'Since version 2.5 of the notification manager.'],
    ['1.4', '{{ .External<|>URL }}', 'Only before version 2.0 of the notification manager.'],
    ['2.5', '{{ es<|>cape "x" }}', 'a backslash before each single quotation mark'],
  ])('hovers over %s: %s', (version, text, says) => {
    const { stream, position, others } = at(text, 'template', version);
    expect(hoverTemplate(stream, position, others)?.markdown).toContain(says);
  });

  it('says nothing of releases where all have it', () => {
    const { stream, position, others } = at('{{ .Com<|>monLabels | len }}');
    expect(hoverTemplate(stream, position, others)?.markdown).not.toContain('version');
  });
});
