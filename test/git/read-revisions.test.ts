import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { findGit, listBranches, openRepository, readRevisions, resolveRange } from '#git';
import { createRepository, GIT_ENVIRONMENT } from './repository.js';

const receiver = (name: string): string =>
  `apiVersion: notification.kubesphere.io/v2beta2\nkind: Receiver\nmetadata: { name: ${name} }\n`;
const SECRET = 'apiVersion: v1\nkind: Secret\nmetadata: { name: robot }\nstringData: { webhook: TOKEN }\n';

async function open(folder: string) {
  return openRepository(folder, { program: await findGit(GIT_ENVIRONMENT), env: GIT_ENVIRONMENT, signal: undefined });
}

test('the manifests of both states, with what is not saved, and without the values of Secrets', async () => {
  const repository = createRepository();
  const kustomization = 'resources: [a.yaml]\npatches: [{ path: p.yaml }]\n';
  repository.commit({
    'm/a.yaml': receiver('a'),
    'm/p.yaml': receiver('a'),
    'm/kustomization.yaml': kustomization,
    'm/s.yaml': SECRET,
    'm/other.yaml': 'a: b\n',
    'elsewhere.yaml': receiver('x'),
  });
  repository.write({ 'm/a.yaml': receiver('saved'), 'm/s.yaml': SECRET.replace('TOKEN', 'TOKEN-2') });
  repository.link('m/out.yaml', '/etc/hostname');
  const opened = await open(join(repository.folder, 'm'));
  const uriOf = (path: string): string => pathToFileURL(join(repository.folder, 'm', path)).href;
  const unsaved = new Map([[uriOf('a.yaml'), receiver('unsaved')]]);
  const texts = await readRevisions(opened, await resolveRange(opened, 'HEAD', { staged: false }), unsaved);
  expect(JSON.stringify(texts)).not.toContain('TOKEN');
  const named = ({ before, after }: typeof texts) =>
    [before, after].map((files) => files.map(({ uri, use }) => [uri.slice(uriOf('').length + 1), use.kind]));
  expect(named(texts)[0]).toEqual([
    ['a.yaml', 'manifest'],
    ['kustomization.yaml', 'kustomization'],
    ['p.yaml', 'patch'],
    ['s.yaml', 'manifest'],
  ]);
  expect(named(texts)[1]).toEqual(named(texts)[0]);
  expect(texts.after[0]?.text).toBe(receiver('unsaved'));
  const staged = await readRevisions(opened, await resolveRange(opened, 'HEAD', { staged: true }), unsaved);
  expect(staged.after[0]?.text).toBe(receiver('a'));
  expect(texts).toMatchObject({ leftOut: [], isPartial: false });
});

test('files with nothing but alert rules are handed over', async () => {
  const repository = createRepository();
  const rules = (severity: string) => `apiVersion: alerting.kubesphere.io/v2beta1
kind: ClusterRuleGroup
metadata: { name: nodes }
spec: { rules: [{ alert: A, expr: up, severity: ${severity} }] }
`;
  repository.commit({ 'rules/nodes.yaml': rules('critical') });
  repository.write({ 'rules/nodes.yaml': rules('info') });
  const opened = await open(repository.folder);
  const { before, after } = await readRevisions(
    opened,
    await resolveRange(opened, 'HEAD', { staged: false }),
    new Map(),
  );
  expect([before, after].map((files) => files.map(({ text }) => /severity: (\w+)/.exec(text)?.[1]))).toEqual([
    ['critical'],
    ['info'],
  ]);
});

test('what one state cannot read is left out of both', async () => {
  const repository = createRepository();
  repository.commit({ 'a.yaml': receiver('a'), 'b.yaml': receiver('b') });
  repository.write({ 'b.yaml': `${receiver('b')}# ${'x'.repeat(1024 * 1024)}\n` });
  const opened = await open(repository.folder);
  const { before, after, leftOut } = await readRevisions(
    opened,
    await resolveRange(opened, 'HEAD', { staged: false }),
    new Map(),
  );
  expect([before.length, after.length]).toEqual([1, 1]);
  expect(leftOut).toMatchObject([{ path: 'b.yaml', problem: { template: 'too large' } }]);
});

test('branches of this and other repositories, and tags', async () => {
  const repository = createRepository();
  repository.commit({ a: '1' });
  repository.git('branch', 'topic');
  repository.git('tag', 'v1');
  repository.git('update-ref', 'refs/remotes/origin/main', 'HEAD');
  repository.git('symbolic-ref', 'refs/remotes/origin/HEAD', 'refs/remotes/origin/main');
  const names = await listBranches(await open(repository.folder));
  expect([...names].sort()).toEqual(['main', 'origin/main', 'topic', 'v1']);
});
