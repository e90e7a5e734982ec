import { receiver } from './receiver.js';

const many = (count: number, make: (index: number) => string): string =>
  Array.from({ length: count }, (_, i) => make(i)).join('');
const condition = (index: number): string => `- {key: label${index}, operator: in, values: [a]}`;
const filled = (extra: string): string => `${receiver('large', condition(0))}${extra}`;
const templates = (text: string): string =>
  [
    filled('    template: t0\n    tmplText: {name: templates, namespace: default}\n'),
    'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: templates, namespace: default}\ndata:\n  template: |\n',
  ].join('---\n') + text;
const inList = (index: number): string =>
  receiver(`receiver-${index}`, condition(index)).trimEnd().replaceAll('\n', '\n    ').replace('api', '  - api');

/** For each way in which a file takes long, one that takes seconds, or a large part of one on a fast machine. */
export const WORST_FILES: Readonly<Record<string, string>> = {
  'many documents': many(4000, (index) => `${receiver(`receiver-${index}`, condition(index))}---\n`),
  'a list of many objects': `apiVersion: v1\nkind: List\nitems:\n${many(4000, (index) => `${inList(index)}\n`)}`,
  'many wrong conditions': receiver('large', ...Array.from({ length: 20_000 }, (_, index) => condition(index))),
  'many invalid values': receiver(
    'large',
    `- {key: a, operator: In, values: [${many(50_000, (index) => `-${index}-, `)}]}`,
  ),
  'many labels': filled('').replace('  labels:\n', `  labels:\n${many(150_000, (index) => `    l${index}: v\n`)}`),
  'a key again and again': filled('').replace(
    '  labels:\n',
    `  labels:\n${many(50_000, (index) => `    l: v${index}\n`)}`,
  ),
  'unknown fields': filled(many(30_000, (index) => `    unknown${index}: 1\n`)),
  'syntax errors': filled(many(50_000, () => '  : : :\n')),
  'anchors and aliases': filled(many(20_000, (index) => `    a${index}: &a${index} x\n    b${index}: *a${index}\n`)),
  'control blocks of a chart': filled(many(20_000, (index) => `  {{- if .Values.x${index} }}\n  {{- end }}\n`)),
  'many templates': templates(
    many(
      8000,
      (index) =>
        `    {{ define "t${index}" }}{{ range .Alerts }}{{ .Labels.a }}{{ end }}{{ template "t${index + 1}" . }}{{ end }}\n`,
    ),
  ),
  'a template with many errors': templates(
    `    {{ define "t0" }}\n${many(20_000, (index) => `    {{ .Foo${index} }}\n`)}    {{ end }}\n`,
  ),
};
