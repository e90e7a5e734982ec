import { describe, expect, it } from 'vitest';
import { placeInChart } from '../../../../core/src/checks/built/place-in-chart.js';

const TEMPLATE = `apiVersion: v1
kind: Receiver
metadata:
  name: {{ .Values.name }}
spec:
    dingtalk:
      alertSelector: {{- toYaml .Values.selector | nindent 6 }}
      chatbot:
        keywords: [ops]
    email:
      keywords: [ops]
      to: {{ .Values.to | quote }}
`;

const RENDERED = `# Source: alerts/templates/receiver.yaml
apiVersion: v1
kind: Receiver
metadata:
  name: on-call
spec:
  dingtalk:
    alertSelector:
      matchLabels:
        severity: critial
    chatbot:
      keywords: [ops]
  email:
    keywords: [ops]
    to: "true"
`;

const VALUES = '# critial is a typo\nname: on-call\nselector:\n  matchLabels: {severity: critial}\nto: true\n';

/** What is marked for a part of what is rendered, as `file:line text`. */
function place(part: string, { last = false } = {}, values = VALUES): string {
  const at = last ? RENDERED.lastIndexOf(part) : RENDERED.indexOf(part);
  const before = RENDERED.slice(0, at).split('\n');
  const start = { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
  const range = { start, end: { line: start.line, character: start.character + part.length } };
  const files = [
    { uri: 'default', text: 'name: other\n' },
    { uri: 'values', text: values },
  ];
  const found = placeInChart(RENDERED, range, { uri: 'template', text: TEMPLATE }, files);
  const text = found.uri === 'template' ? TEMPLATE : values;
  const line = text.split('\n')[found.range.start.line] ?? '';
  const marked = line.slice(found.range.start.character, found.range.end.character);
  return `${found.uri}:${found.range.start.line + 1} ${marked}`;
}

describe('the place of a finding on a rendered chart', () => {
  it('is the same line of the template, in whichever column', () => {
    expect(place('ops')).toBe('template:9 ops');
  });

  it('is the line below the same fields, if several are alike', () => {
    expect(place('ops', { last: true })).toBe('template:11 ops');
  });

  it('is the value where a file of values has it, not in a comment', () => {
    expect(place('critial')).toBe('values:4 critial');
    expect(place('on-call')).toBe('values:2 on-call');
  });

  it('is the field of the template, if the value may come from several places', () => {
    expect(place('on-call', {}, 'name: on-call\nother: on-call\n')).toBe('template:4 name: {{ .Values.name }}');
    expect(place('"true"')).toBe('template:12 to: {{ .Values.to | quote }}');
  });

  it('is the nearest field that the template has', () => {
    expect(place('matchLabels', {}, '')).toBe('template:7 alertSelector: {{- toYaml .Values.selector | nindent 6 }}');
  });
});
