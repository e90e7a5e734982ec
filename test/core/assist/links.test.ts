import { describe, expect, it } from 'vitest';
import { analyseStream, type Link, linksIn, linksInExpectations } from '#core';

const HEAD = 'apiVersion: notification.kubesphere.io/v2beta2\n';

/** Links as what is marked, and where it leads. */
function shown(text: string, links: readonly Link[]): readonly string[] {
  return links.map(({ range: { start, end }, target }) => {
    const marked = text.split('\n')[start.line]?.slice(start.character, end.character);
    const to = target.kind === 'file' ? target.path : `rule ${target.id}`;
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

  it('lead to the files that a routing test names', () => {
    const text = `manifests: [receivers.yaml, '*.yaml']
cases: [{name: a, alertsFile: alerts.json, expect: {receivers: []}}]
`;
    expect(shown(text, linksInExpectations(text))).toEqual(['receivers.yaml', 'alerts.json']);
  });
});
