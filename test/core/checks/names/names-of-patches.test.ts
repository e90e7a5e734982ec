import { describe, expect, it } from 'vitest';
import { analyseStream, type FileUse, factsOf, namesOfExpectations } from '#core';
import { KUSTOMIZATION, patchUse } from '../../../../core/src/model/kustomize/file-use.js';

const target = (kind: string) => patchUse([{ group: '', version: '', kind, name: '' }]);

/** The references of a file, with the texts at their places. */
function references(text: string, use: FileUse): readonly string[] {
  const lines = text.split('\n');
  return factsOf(analyseStream(text, undefined, undefined, use))
    .flatMap(({ names }) => names)
    .filter(({ role }) => role === 'reference')
    .map(({ subject, name, range: { start, end } }) => {
      expect(lines[start.line]?.slice(start.character, end.character)).toBe(name);
      return `${subject} ${name}`;
    });
}

describe('the operations of a JSON patch refer to', () => {
  it.each<[name: string, kind: string, text: string, expected: readonly string[]]>([
    ['an added receiver', 'Router', '- {op: add, path: /spec/receivers/name/-, value: oncall}\n', ['Receiver oncall']],
    [
      'a list of receivers',
      'Router',
      '- op: replace\n  path: /spec/receivers/name\n  value: [a, "b"]\n',
      ['Receiver a', 'Receiver b'],
    ],
    [
      'a Secret',
      'Receiver',
      '- {op: replace, path: /spec/dingtalk/chatbot/webhook/valueFrom/secretKeyRef/name, value: bot}\n',
      ['Secret bot'],
    ],
    [
      'an entry of it',
      'Receiver',
      '- {op: replace, path: /spec/dingtalk/chatbot/webhook/valueFrom, value: {secretKeyRef: {name: bot, key: hook}}}\n',
      ['Secret bot', 'entry hook'],
    ],
    ['nothing that they remove or test', 'Router', '- {op: test, path: /spec/receivers/name/0, value: oncall}\n', []],
    ['nothing of other kinds', 'Deployment', '- {op: add, path: /spec/receivers/name/-, value: oncall}\n', []],
  ])('%s', (_, kind, text, expected) => {
    expect(references(text, target(kind))).toEqual(expected);
  });

  it('what they name within a kustomization', () => {
    const text = `apiVersion: kustomize.config.k8s.io/v1beta1
kind: Kustomization
patches:
- target: {kind: Router}
  patch: |-
    - {op: add, path: /spec/receivers/name/-, value: oncall}
`;
    expect(references(text, KUSTOMIZATION)).toEqual(['Receiver oncall']);
  });
});

describe('a routing test', () => {
  it('names receivers in each of its expectations, and manifests', () => {
    const { names, manifests } = namesOfExpectations(`manifests: [../prod/*.yaml, one.yaml]
cases:
- expect: {receivers: [a], contains: [b], excludes: [c], messages: [{receiver: d, contains: [text]}]}
`);
    expect(names.map(({ name }) => name)).toEqual(['a', 'b', 'c', 'd']);
    expect(manifests).toEqual(['../prod/*.yaml', 'one.yaml']);
  });
});
