import { describe, expect, it } from 'vitest';
import { analyseStream, type Link, linksIn, linksInExpectations } from '#core';

const HEAD = 'apiVersion: notification.kubesphere.io/v2beta2\n';

/** Links as what is marked, and where it leads. */
function shown(text: string, links: readonly Link[]): readonly string[] {
  return links.map(({ range: { start, end }, target }) => {
    const marked = text.split('\n')[start.line]?.slice(start.character, end.character);
    const to = target.kind === 'file' ? target.path : target.kind === 'rule' ? `rule ${target.id}` : target.url;
    return marked === to ? to : `${marked}: ${to}`;
  });
}
const linksOf = (text: string): readonly string[] => shown(text, linksIn(analyseStream(text)));

describe('links', () => {
  it('lead to the files of a kustomization', () => {
    const text = `apiVersion: kustomize.config.k8s.io/v1beta1
kind: Kustomization
resources: [../base, receiver.yaml, 'https://github.com/example/base']
patches:
  - path: patch.yaml
  - patch: "{apiVersion: v1, kind: Secret}"
configMapGenerator:
  - name: cards
    files: [card.tmpl, text=other.tmpl]
    envs: [values.env]
`;
    expect(linksOf(text)).toEqual([
      '../base',
      'receiver.yaml',
      'patch.yaml',
      'values.env',
      'card.tmpl',
      'text=other.tmpl: other.tmpl',
    ]);
  });

  it('lead to the pages of rules', () => {
    const text = `# kubesphere-dingtalk-disable-file label-misspelled, no-such-rule\n---\n${HEAD}kind: Receiver\nmetadata: {name: a}\n`;
    expect(linksOf(text)).toEqual(['label-misspelled: rule label-misspelled']);
  });

  it('lead to addresses, but to none with a credential or a placeholder', () => {
    const text = `${HEAD}kind: Receiver # https://example.com/a, and (http://example.com:80/b?c=d).
metadata:
  name: a
  annotations:
    one: https://user:password@example.com/
    two: https://oapi.dingtalk.com/robot/send?access_token=0123456789abcdef0123456789abcdef
    three: https://example.com/\${PATH}
    four: "https://example.com/{{ .Values.path }}"
    five: https://example
`;
    expect(linksOf(text)).toEqual(['https://example.com/a', 'http://example.com:80/b?c=d']);
  });

  it('are none in other manifests, and none in Secrets', () => {
    expect(linksOf('apiVersion: apps/v1\nkind: Deployment # https://example.com\n')).toEqual([]);
    expect(
      linksOf('apiVersion: v1\nkind: Secret\nmetadata: {name: a}\nstringData: {a: https://example.com}\n'),
    ).toEqual([]);
  });

  it('lead to the files that a routing test names', () => {
    const text = `manifests: [receivers.yaml, '*.yaml']
cases: [{name: a, alertsFile: alerts.json, expect: {receivers: []}}]
`;
    expect(shown(text, linksInExpectations(text))).toEqual(['receivers.yaml', 'alerts.json']);
  });
});
