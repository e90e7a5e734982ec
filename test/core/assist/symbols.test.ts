import { expect, it } from 'vitest';
import { analyseStream } from '#core';
import { type StreamSymbol, symbols } from '../../../core/src/assist/symbols.js';
import { comparePositions } from '../../../core/src/text/position.js';

const TEMPLATES = `# above
---
apiVersion: v1
kind: ConfigMap
metadata: {name: templates}
data:
  readme: no template
  text: |
    {{ define "a" }}
      {{ block "b" . }}x{{ end }}
    {{ end }}
    {{ define "" }}y{{ end }}
  quoted: '{{ define "it''s" }}z{{ end }}'
  calls: '{{ template "a" . }}'
  broken: |
    {{ define "c" }}{{ end }}
    {{ define "d" }}
`;

type Lines = readonly [number, number];

interface Shown {
  readonly name: string;
  readonly type: string;
  readonly lines: Lines;
  readonly marked: string | undefined;
  readonly below: readonly Shown[];
}

function shown({ name, type, range, selectionRange: { start, end }, children }: StreamSymbol): Shown {
  const marked = TEMPLATES.split('\n')[start.line]?.slice(start.character, end.character);
  return { name, type, lines: [range.start.line, range.end.line], marked, below: children.map(shown) };
}

const template = (name: string, marked: string, lines: Lines): Shown => ({
  name,
  type: 'template',
  lines,
  marked,
  below: [],
});
const entry = (name: string, lines: Lines, below: readonly Shown[]): Shown => ({
  name,
  type: 'section',
  lines,
  marked: name,
  below,
});

it('lists the templates of a ConfigMap under the entries that define them', () => {
  const [configMap] = symbols(analyseStream(TEMPLATES)).map(shown);
  expect(configMap?.below).toEqual([
    entry(
      'text',
      [7, 12],
      [template('a', '"a"', [8, 10]), template('b', '"b"', [9, 9]), template('""', '""', [11, 11])],
    ),
    entry('quoted', [12, 12], [template("it's", `"it''s"`, [12, 12])]),
    entry('broken', [14, 17], [template('c', '"c"', [15, 15])]),
  ]);
});

it('lists the keys of a Secret, and conditions without the field around them', () => {
  const text = `apiVersion: v1
kind: Secret
metadata: {name: robot}
data: {sign: YQ==}
stringData: {webhook: a}
---
apiVersion: notification.kubesphere.io/v2beta2
kind: Router
metadata: {name: night}
spec:
  alertSelector:
    matchLabels: {severity: critical}
`;
  const names = ({ name, children }: StreamSymbol): unknown => [name, children.map(names)];
  expect(symbols(analyseStream(text)).map(names)).toEqual([
    [
      'robot',
      [
        ['sign', []],
        ['webhook', []],
      ],
    ],
    ['night', [['alertSelector', [['severity', []]]]]],
  ]);
});

it('keeps the selection range inside each symbol', () => {
  const all = (list: readonly StreamSymbol[]): readonly StreamSymbol[] =>
    list.flatMap((symbol) => [symbol, ...all(symbol.children)]);
  for (const { range, selectionRange } of all(symbols(analyseStream(TEMPLATES)))) {
    expect(comparePositions(range.start, selectionRange.start)).toBeLessThanOrEqual(0);
    expect(comparePositions(selectionRange.end, range.end)).toBeLessThanOrEqual(0);
  }
});

it('leaves out fields for an editor that lists them itself', () => {
  const receiver = `apiVersion: notification.kubesphere.io/v2beta2
kind: Receiver
metadata: {name: ops}
spec:
  dingtalk:
    alertSelector:
      matchLabels: {severity: critical}
      matchExpressions: [{key: pod, operator: Exists}]
`;
  const named = (text: string) =>
    symbols(analyseStream(text), undefined, false).map(({ name, children }) => [name, children.map((one) => one.name)]);
  expect(named(receiver)).toEqual([['ops', ['pod']]]);
  expect(named(TEMPLATES)).toEqual([['templates', ['a', 'b', '""', "it's", 'c']]]);
});
