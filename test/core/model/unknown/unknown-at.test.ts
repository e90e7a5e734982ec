import { expect, it } from 'vitest';
import { unknownParts } from '../../../../core/src/model/unknown/unknown-at.js';
import { formatPath } from '../../../../core/src/yaml/path.js';
import { pathOf, rootPlace } from '../../../../core/src/yaml/place.js';
import { readDocument } from '../../../../core/src/yaml/read-document.js';

/** The unknown parts of a document, as `path placeholder`. */
function unknownIn(text: string): readonly string[] {
  const { root } = readDocument(text);
  if (!root) throw new Error('cannot be parsed');
  return unknownParts(rootPlace(root)).map(({ place, placeholder }) => `${formatPath(pathOf(place))} ${placeholder}`);
}

it('finds values and names', () => {
  expect(unknownIn('metadata: { name: "${A}", labels: { "%KEY%": x, team: "{{ .team }}" } }')).toEqual([
    'metadata.name ${A}',
    'metadata.labels %KEY%',
    'metadata.labels.team {{ .team }}',
  ]);
});

it('takes the actions in a ConfigMap for its own', () => {
  const data = 'data: { a: "{{ define \\"x\\" }}{{ end }}", b: "{{ .Values.text }}", c: "${TEXT}" }';
  expect(unknownIn(`kind: ConfigMap\n${data}\n`)).toEqual(['data.b {{ .Values.text }}', 'data.c ${TEXT}']);
  expect(unknownIn(`kind: Secret\n${data}\n`)).toHaveLength(3);
});

it('takes the actions in a call of a template for the manager’s', () => {
  expect(unknownIn('spec: { dingtalk: { template: \'{{ template "x" . }}\' } }')).toEqual([]);
  expect(
    unknownIn('spec: { dingtalk: { template: "{{ .Values.template }}", titleTemplate: "${ENV}-title" } }'),
  ).toEqual(['spec.dingtalk.template {{ .Values.template }}', 'spec.dingtalk.titleTemplate ${ENV}']);
});

it('leaves expressions and arguments as they are', () => {
  const text =
    'spec:\n  args: ["--pod=$(POD)"]\n  matchExpressions:\n    - regexValue: ENC[0-9]\n      values: ["$(LEVEL)"]\n';
  expect(unknownIn(text)).toEqual(['spec.matchExpressions[0].values[0] $(LEVEL)']);
});

it('reads the values that ytt computes', () => {
  const text = [
    'metadata:',
    '  name: #@ data.values.name',
    '  labels:',
    '    #@ if data.values.isGlobal:',
    '    type: global',
    '    #@ else:',
    '    type: tenant',
    '    #@ end',
    'list:',
    '  - #@ data.values.item',
    '  - a # @ comment',
    '',
  ].join('\n');
  expect(unknownIn(text)).toEqual(['metadata.name #@ data.values.name', 'list[0] #@ data.values.item']);
  expect(readDocument(text).problems).toEqual([]);
});
