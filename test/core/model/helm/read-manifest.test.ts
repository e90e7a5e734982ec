import { describe, expect, it } from 'vitest';
import { readManifest } from '../../../../core/src/model/helm/read-manifest.js';
import { toJson } from '../../../../core/src/yaml/node.js';

/** What each choice of branches reads as. */
function read(text: string): unknown {
  const { root, template } = readManifest(text);
  return template ? template.roots.map(toJson) : root && toJson(root);
}

describe('a template of Helm', () => {
  it.each<[name: string, text: string, expected: unknown]>([
    ['a value', 'a: {{ .x }}\nb: 1\n', [{ a: '{{ .x }}', b: 1 }]],
    ['a part of a value', 'a: {{ .x }}-b\n', [{ a: '{{ .x }}-b' }]],
    ['a text with braces', 'a: {{ "}}" }}\n', [{ a: '{{ "}}" }}' }]],
    ['a key', '{{ .k }}: 1\nb: 2\n', [{ '{{ .k }}': 1, b: 2 }]],
    ['a comment over lines', '{{- /* a\n}} b */ -}}\na: 1\n', [{ a: 1 }]],
    ['a list', 'a:\n  {{- range .x }}\n  - {{ . }}\n  {{- end }}\n', [{ a: ['{{ . }}', '{{- range .x }}'] }]],
    ['lines of a value', 'a:\n  {{- toYaml .x | nindent 2 }}\nb: 1\n', [{ a: '{{- toYaml .x | nindent 2 }}', b: 1 }]],
    ['a flow list', 'a: [{{ .x }}, b]\n', [{ a: ['{{ .x }}', 'b'] }]],
    ['JSON', '{"a": {{ .x }}, "b": "{{ .y }}"}', [{ a: '{{ .x }}', b: '{{ .y }}' }]],
    ['a definition', '{{- define "x" }}\nno: yaml: here\n{{- end }}\na: 1\n', [{ a: 1 }]],
    ['an escape', 'a: |\n  {{ `{{ .y }}` }}\n', [{ a: '|\n  {{ `{{ .y }}` }}\n' }]],
    ['a plain manifest', "a: '{{ .x }}'\nb: |\n  {{ .y }}\n", { a: '{{ .x }}', b: '{{ .y }}\n' }],
    ['no end', 'a: {{ .x\n', []],
  ])('%s', (_, text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it('takes what a block brings in for one unknown part', () => {
    const { template } = readManifest('a:\n  - 1\n  {{- if .x }}\n  - 2\n  - 3\n  {{- end }}\n  - 4\n');
    expect(template?.certain && toJson(template.certain)).toEqual({ a: [1, '{{- if .x }}', 4] });
  });

  it('reads each branch', () => {
    const text = 'a:\n  {{- if .x }}\n  b: 1\n  {{- else }}\n  b: 2\n  {{- end }}\n  c: 3\n';
    expect(read(text)).toMatchObject([{ a: { b: 1, c: 3 } }, { a: { b: 2, c: 3 } }]);
  });

  it('opens the mapping into which lines come', () => {
    const text = 'a:\n  {{- include "x" . | nindent 2 }}\n  b: 1\nc: 2\n';
    expect(read(text)).toMatchObject([{ a: { b: 1, '{{- include "x" . | nindent 2 }}': expect.anything() }, c: 2 }]);
  });

  it('names what the whole document depends on', () => {
    expect(readManifest('{{- if .x }}\na: 1\n{{- end }}\n').template?.condition).toBe('{{- if .x }}');
    expect(readManifest('a: {{ .x }}\n').template?.condition).toBeUndefined();
  });
});
