import { describe, expect, it } from 'vitest';
import { analyseStream } from '../../../../core/src/checks/analysis/analyse-stream.js';
import { allFindingsOf } from '../../../../core/src/checks/analysis/findings-of.js';
import { factsOf } from '../../../../core/src/checks/analysis/manifest-facts.js';
import { verdictsOf } from '../../../../core/src/checks/analysis/verdicts-of.js';
import { type FileUse, KUSTOMIZATION, MANIFEST, patchUse } from '../../../../core/src/model/kustomize/file-use.js';
import { indexLines } from '../../../../core/src/text/line-index.js';

const HEAD = 'apiVersion: notification.kubesphere.io/v2beta2\nkind: Receiver\nmetadata: { name: ops }\n';
const RECEIVER = { group: 'notification.kubesphere.io', version: 'v2beta2', kind: 'Receiver', name: 'ops' };
const PATCH = patchUse([]);

/** Each finding with the text that it marks. */
function check(text: string, use: FileUse): readonly string[] {
  const lines = indexLines(text);
  return allFindingsOf(analyseStream(text, undefined, undefined, use)).map(
    ({ code, range }) => `${code} ${text.slice(lines.offsetAt(range.start), lines.offsetAt(range.end))}`,
  );
}

describe('a patch in the form of an object', () => {
  it.each<[string, string, readonly string[]]>([
    ['leaves out everything else', 'spec: { dingtalk: { enabled: false } }\n', []],
    ['leaves out the target', 'spec: { dingtalk: { chatbot: { atAll: false } } }\n', []],
    ['deletes a field', 'spec: { dingtalk: { alertSelector: null, email: null } }\n', []],
    ['has an unknown field', 'spec: { dingtalk: { chatbots: {} } }\n', ['unknown-field chatbots']],
    ['has a value of another type', 'spec: { dingtalk: { enabled: 1 } }\n', ['wrong-type 1']],
    [
      'sets a list, which replaces the other one',
      'spec: { dingtalk: { alertSelector: { matchExpressions: [{ key: severity, operator: In }, { operator: is }] } } }\n',
      ['values-missing operator', 'required-field { operator: is }', 'operator-unknown is'],
    ],
    [
      'sets an expression',
      "spec: { dingtalk: { alertSelector: { matchExpressions: [{ key: a, operator: Match, regexValue: '(' }] } } }\n",
      ["regex-invalid '('"],
    ],
    ['deletes the object', '$patch: delete\n', []],
    ['misspells a strategy', 'spec: { $patch: remplace }\n', ['patch-invalid remplace']],
    ['has other directives', 'spec: { $retainKeys: [dingtalk], $setElementOrder/x: [a] }\n', []],
    [
      'replaces a mapping, which has nothing else then',
      'spec: { dingtalk: { chatbot: { $patch: replace, keywords: [a] } } }\n',
      ['required-field chatbot'],
    ],
  ])('%s', (_, body, expected) => {
    expect(check(HEAD + body, PATCH)).toEqual(expected);
  });

  it('is known by its directives alone, which are unknown fields nowhere', () => {
    expect(check(`${HEAD}spec: { dingtalk: { $patch: merge, enabled: true } }\n`, MANIFEST)).toEqual([]);
    expect(check(`${HEAD}spec: { dingtalk: { enabled: true } }\n`, MANIFEST)).not.toEqual([]);
  });

  it('declares no object, and nothing is applied', () => {
    const stream = analyseStream(`${HEAD}spec: { dingtalk: { enabled: maybe } }\n`, undefined, undefined, PATCH);
    expect(factsOf(stream)).toMatchObject([{ object: undefined, pipeline: [] }]);
    expect(verdictsOf(stream)).toEqual([]);
  });

  it('offers no fix that adds an object', () => {
    const text = `${HEAD}spec: { dingtalk: { chatbot: { webhook: { value: https://oapi.dingtalk.com/robot/send } } } }\n`;
    const findings = allFindingsOf(analyseStream(text, undefined, undefined, PATCH));
    expect(findings.filter(({ code }) => code === 'credential-in-manifest')).toMatchObject([{ fixes: [] }]);
  });
});

describe('a patch of operations', () => {
  const use = patchUse([RECEIVER]);

  it.each<[string, string, readonly string[]]>([
    ['sets a value', '- { op: replace, path: /spec/dingtalk/enabled, value: false }\n', []],
    [
      'sets a field that is not there',
      '- { op: add, path: /spec/dingtalk/enable, value: true }\n',
      ['unknown-field /spec/dingtalk/enable'],
    ],
    [
      'sets a value of another type',
      '- { op: add, path: /spec/dingtalk/enabled, value: often }\n',
      ['wrong-type often'],
    ],
    [
      'adds a condition',
      '- { op: add, path: /spec/dingtalk/alertSelector/matchExpressions/-, value: { key: a, operator: Is } }\n',
      ['operator-unknown Is'],
    ],
    [
      'sets a part of a condition',
      '- { op: replace, path: /spec/dingtalk/alertSelector/matchExpressions/0/operator, value: In }\n',
      [],
    ],
    [
      'sets a whole condition, which has no values then',
      '- { op: replace, path: /spec/dingtalk/alertSelector/matchExpressions/0, value: { key: a, operator: In } }\n',
      ['values-missing operator'],
    ],
    ['sets a label', '- { op: add, path: /metadata/labels/example.com~1team, value: a b }\n', ['object-labels a b']],
    ['removes', '- { op: remove, path: /spec/dingtalk/chatbot }\n', []],
    ['has an unknown operation', '- { op: set, path: /spec }\n', ['patch-invalid set']],
    ['has no operation', '- { path: /spec }\n', ['patch-invalid {']],
    ['has a path without a slash', '- { op: remove, path: spec/dingtalk }\n', ['patch-invalid spec/dingtalk']],
    ['has no path', '- { op: remove }\n', ['patch-invalid {']],
  ])('%s', (_, text, expected) => {
    expect(check(text, use).map((finding) => finding.replace(/\{.*/, '{'))).toEqual(expected);
  });

  it('is read as JSON, too', () => {
    expect(check('[{"op": "add", "path": "/spec/dingtalk/enable", "value": true}]', use)).toEqual([
      'unknown-field "/spec/dingtalk/enable"',
    ]);
  });

  it('fixes only the value, never the path', () => {
    const text =
      '- { op: add, path: /spec/dingtalk/enable, value: true }\n- { op: add, path: /spec/dingtalk/alertSelector, value: { matchExpressions: [{ key: a, operator: exists }] } }\n';
    const findings = allFindingsOf(analyseStream(text, undefined, undefined, use));
    expect(findings.map(({ code, fixes }) => [code, fixes.length])).toEqual([
      ['unknown-field', 0],
      ['operator-unknown', 1],
    ]);
  });

  it('on objects of others is not judged, and without a target only its form is', () => {
    const text = '- { op: replace, path: /spec/replicas, value: many }\n- { op: set, path: /spec }\n';
    expect(check(text, patchUse([{ ...RECEIVER, group: 'apps', version: 'v1', kind: 'Deployment' }]))).toEqual([]);
    expect(check(text, PATCH)).toEqual(['patch-invalid set']);
    expect(check(text, MANIFEST)).toEqual([]);
  });
});

describe('a kustomization', () => {
  const text = `resources: [base.yaml]
patches:
- path: patch.yaml
- patch: |-
    # why
    ${HEAD.replaceAll('\n', '\n    ').trimEnd()}
    spec:
      dingtalk:
        chatbots: {}
- patch: |
    - op: add
      path: /spec/dingtalk/alertSelector
      value: { matchExpressions: [{ key: severity, operator: exists }] }
  target: { group: notification.kubesphere.io, version: v2beta2, kind: Receiver, name: ops }
patchesStrategicMerge:
- other.yaml
- |
  ${HEAD.replaceAll('\n', '\n  ').trimEnd()}
  spec: { dingtalk: { enabled: often } }
`;

  it('has findings in the patches that are written in it', () => {
    expect(check(text, KUSTOMIZATION)).toEqual([
      'unknown-field chatbots',
      'operator-unknown exists',
      'wrong-type often',
    ]);
  });

  it('is known by its name or by what it says', () => {
    expect(check(text, MANIFEST)).toEqual([]);
    const said = `apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\n${text}`;
    expect(check(said, MANIFEST)).toEqual(check(text, KUSTOMIZATION));
  });

  it('keeps the fixes of one line', () => {
    const findings = allFindingsOf(analyseStream(text, undefined, undefined, KUSTOMIZATION));
    const lines = indexLines(text);
    const [edit] = findings.find(({ code }) => code === 'operator-unknown')?.fixes[0]?.edits ?? [];
    expect(edit && text.slice(lines.offsetAt(edit.range.start), lines.offsetAt(edit.range.end))).toBe('exists');
    expect(findings.map(({ path }) => path)).toContain('patches[1].patch.spec.dingtalk.chatbots');
  });

  it('is not applied itself', () => {
    expect(verdictsOf(analyseStream(text, undefined, undefined, KUSTOMIZATION))).toEqual([]);
  });
});
