import { describe, expect, it } from 'vitest';
import { type DataScope, type SoughtName, sameName } from '#core';
import { indexOf } from './files.js';

const HEAD = 'apiVersion: notification.kubesphere.io/v2beta2\n';
const receiver = (name: string): string => `${HEAD}kind: Receiver\nmetadata: {name: ${name}}\n`;
const router = (...names: readonly string[]): string =>
  `${HEAD}kind: Router\nmetadata: {name: night}\nspec: {receivers: {name: [${names.join()}]}}\n`;
const secret = (namespace: string, data = '{webhook: a}'): string =>
  `apiVersion: v1\nkind: Secret\nmetadata: {name: robot, namespace: ${namespace}}\nstringData: ${data}\n`;
const config = (namespace: string): string =>
  `${HEAD}kind: Config\nmetadata: {name: app}\nspec: {dingtalk: {conversation: {appkey: {valueFrom: {secretKeyRef: {name: robot, key: webhook, namespace: ${namespace}}}}}}}\n`;

const SCOPE: DataScope = { namespace: 'monitoring', assumed: false, complete: false };
const ROBOT: SoughtName = { subject: 'Receiver', name: 'robot' };

/** The files of the definitions and of the uses of the name that a file writes. */
function meant(files: Readonly<Record<string, string>>, uri: string, name: SoughtName = ROBOT) {
  const index = indexOf(files);
  const asked = index.of(name).find((placed) => placed.uri === uri);
  if (!asked) throw new Error('no such name');
  const { definitions, uses } = sameName(asked, index, SCOPE);
  return { defined: definitions.map((each) => each.uri), used: uses.map((each) => each.uri) };
}

describe('a name means', () => {
  it('the definition in another file', () => {
    const files = { 'w/a.yaml': router('robot'), 'w/b.yaml': receiver('robot'), 'w/c.yaml': router('phone') };
    for (const uri of ['w/a.yaml', 'w/b.yaml'])
      expect(meant(files, uri)).toEqual({ defined: ['w/b.yaml'], used: ['w/a.yaml'] });
  });

  it('the nearest definition of several clusters', () => {
    const files = {
      'w/one/receiver.yaml': receiver('robot'),
      'w/one/router.yaml': router('robot'),
      'w/two/receiver.yaml': receiver('robot'),
      'w/two/routers/router.yaml': router('robot'),
    };
    expect(meant(files, 'w/two/receiver.yaml')).toEqual({
      defined: ['w/two/receiver.yaml'],
      used: ['w/two/routers/router.yaml'],
    });
    expect(meant(files, 'w/one/router.yaml')).toEqual({
      defined: ['w/one/receiver.yaml'],
      used: ['w/one/router.yaml'],
    });
  });

  it('all definitions that are equally near, which are then one thing', () => {
    const files = {
      'w/base/router.yaml': router('robot'),
      'w/one/receiver.yaml': receiver('robot'),
      'w/two/receiver.yaml': receiver('robot'),
      'w/two/router.yaml': router('robot'),
    };
    expect(meant(files, 'w/one/receiver.yaml')).toEqual({
      defined: ['w/one/receiver.yaml', 'w/two/receiver.yaml'],
      used: ['w/base/router.yaml', 'w/two/router.yaml'],
    });
  });

  it('only what is in a namespace that it may mean', () => {
    const files = {
      'a.yaml': secret('monitoring'),
      'b.yaml': secret('infra'),
      'c.yaml': config('infra'),
      'd.yaml': config('""'),
    };
    const name = { subject: 'Secret', name: 'robot' } as const;
    expect(meant(files, 'c.yaml', name)).toEqual({ defined: ['b.yaml'], used: ['c.yaml'] });
    expect(meant(files, 'd.yaml', name)).toEqual({ defined: ['a.yaml'], used: ['d.yaml'] });
    const entry = { subject: 'entry', name: 'webhook', owner: { kind: 'Secret', name: 'robot' } } as const;
    expect(meant(files, 'b.yaml', entry)).toEqual({ defined: ['b.yaml'], used: ['c.yaml'] });
  });

  it('nothing that is known, if no file defines it', () => {
    const files = { 'a.yaml': router('robot'), 'b.yaml': router('robot') };
    expect(meant(files, 'a.yaml')).toEqual({ defined: [], used: ['a.yaml', 'b.yaml'] });
  });
});

describe('with kustomizations, a name means', () => {
  const kustomize = (fields: string): string =>
    `kind: Kustomization\napiVersion: kustomize.config.k8s.io/v1beta1\n${fields}\n`;
  const files = {
    '/w/base/kustomization.yaml': kustomize('resources: [receiver.yaml]'),
    '/w/base/receiver.yaml': receiver('robot'),
    '/w/overlays/prod/kustomization.yaml': kustomize('resources: [../../base, router.yaml]'),
    '/w/overlays/prod/router.yaml': router('robot'),
    '/w/overlays/test/kustomization.yaml': kustomize('resources: [receiver.yaml, router.yaml]'),
    '/w/overlays/test/receiver.yaml': receiver('robot'),
    '/w/overlays/test/router.yaml': router('robot'),
  };

  it.each([
    ['/w/overlays/prod/router.yaml', '/w/base/receiver.yaml', '/w/overlays/prod/router.yaml'],
    ['/w/base/receiver.yaml', '/w/base/receiver.yaml', '/w/overlays/prod/router.yaml'],
    ['/w/overlays/test/router.yaml', '/w/overlays/test/receiver.yaml', '/w/overlays/test/router.yaml'],
  ])('what is built with it: %s', (uri, defined, used) => {
    expect(meant(files, uri)).toEqual({ defined: [defined], used: [used] });
  });

  it('what is built elsewhere, if nothing else has the name', () => {
    const separate = {
      '/w/a/kustomization.yaml': kustomize('resources: [router.yaml]'),
      '/w/a/router.yaml': router('robot'),
      '/w/b/kustomization.yaml': kustomize('resources: [receiver.yaml]'),
      '/w/b/receiver.yaml': receiver('robot'),
    };
    expect(meant(separate, '/w/a/router.yaml').defined).toEqual(['/w/b/receiver.yaml']);
  });
});

describe('of Secrets in several namespaces, a name means', () => {
  const files = { 'a.yaml': secret('one'), 'b.yaml': secret('two'), 'c.yaml': config('one'), 'd.yaml': config('two') };
  const name = { subject: 'Secret', name: 'robot' } as const;
  const assumed: DataScope = { namespace: 'monitoring', assumed: true, complete: false };

  it('exactly the one of its namespace', () => {
    const more = { ...files, 'e.yaml': secret('three').replace(', namespace: three', '') };
    expect(meant(more, 'c.yaml', name)).toEqual({ defined: ['a.yaml'], used: ['c.yaml'] });
  });

  it('each of them without a namespace, which joins them not', () => {
    const index = indexOf({ ...files, 'e.yaml': config('""') });
    const asked = index.of(name);
    const at = (uri: string) => {
      const placed = asked.find((each) => each.uri === uri);
      if (!placed) throw new Error('no such name');
      const { definitions, ambiguous } = sameName(placed, index, assumed);
      return [definitions.map((each) => each.uri), ambiguous?.uri];
    };
    expect(at('c.yaml')).toEqual([['a.yaml'], 'e.yaml']);
    expect(at('e.yaml')).toEqual([['a.yaml', 'b.yaml'], 'e.yaml']);
  });
});
