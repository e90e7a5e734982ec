import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { KUSTOMIZATION, MANIFEST, patchUse } from '#core';
import { createFileUses, createNodeStore } from '#workspace';
import { createWorkplace, type Workplace } from './workplace.js';

const store = createNodeStore();

async function place(files: Readonly<Record<string, string>>): Promise<Workplace> {
  const workplace = await createWorkplace();
  for (const [path, text] of Object.entries(files)) await workplace.write(path, text);
  return workplace;
}

describe('what a file is for', () => {
  it('is what the kustomizations beside it and above say', async () => {
    const { uri } = await place({
      'base/kustomization.yaml': 'resources: [receiver.yaml]\n',
      'base/receiver.yaml': '',
      'prod/Kustomization': 'patches: [{ path: patches/a.yaml }]\npatchesStrategicMerge: [./b.yaml]\n',
      'prod/patches/kustomization.yml':
        'patchesJson6902: [{ path: c.yaml, target: { kind: Receiver, name: ops } }, { path: a.yaml, target: { kind: Router } }]\n',
    });
    const uses = createFileUses(store, () => [uri()]);
    expect(await uses.of(uri('base/receiver.yaml'))).toBe(MANIFEST);
    expect(await uses.of(uri('base/kustomization.yaml'))).toBe(KUSTOMIZATION);
    expect(await uses.of(uri('prod/b.yaml'))).toBe(patchUse([]));
    const receiver = { group: '', version: '', kind: 'Receiver', name: 'ops' };
    expect(await uses.of(uri('prod/patches/c.yaml'))).toBe(patchUse([receiver]));
    expect(await uses.of(uri('prod/patches/a.yaml'))).toBe(patchUse([{ ...receiver, kind: 'Router', name: '' }]));
  });

  it('ends at the top of a repository, and is no business of files outside', async () => {
    const { uri, write } = await place({
      'kustomization.yaml': 'patches: [{ path: repository/a.yaml }]\n',
      'repository/.git/HEAD': '',
    });
    expect(await createFileUses(store, () => [uri()]).of(uri('repository/a.yaml'))).toBe(MANIFEST);
    await write('other/kustomization.yaml', 'patches: [{ path: a.yaml }]\n');
    expect(await createFileUses(store, () => []).of(uri('other/a.yaml'))).toEqual({ kind: 'patch', targets: [] });
  });

  it('is not read from a kustomization that is a link to the outside, or a folder', async () => {
    const { uri, folder } = await place({ 'elsewhere.yaml': 'patches: [{ path: a.yaml }]\n', 'in/a.yaml': '' });
    await symlink(join(folder, 'elsewhere.yaml'), join(folder, 'in/kustomization.yaml'));
    expect(await createFileUses(store, () => [uri('in')]).of(uri('in/a.yaml'))).toBe(MANIFEST);
    await place({ 'kustomization.yaml/a.yaml': '' });
    expect(await createFileUses(store, () => [uri()]).of(uri('in/a.yaml'))).toEqual({ kind: 'patch', targets: [] });
  });

  it('changes with a kustomization, and only if its patches do', async () => {
    const { uri, write } = await place({ 'kustomization.yaml': 'patches: [{ path: a.yaml }]\n' });
    const uses = createFileUses(store, () => [uri()]);
    expect(uses.known(uri('a.yaml'))).toBeUndefined();
    expect(await uses.of(uri('a.yaml'))).toBe(patchUse([]));
    expect(uses.known(uri('a.yaml'))).toBe(patchUse([]));
    await write('kustomization.yaml', 'patches: [{ path: a.yaml }]\nnamePrefix: x-\n');
    expect(await uses.update(uri('kustomization.yaml'), true)).toBe(false);
    await write('kustomization.yaml', 'patches: [{ path: b.yaml }]\n');
    expect(await uses.update(uri('kustomization.yaml'), true)).toBe(true);
    expect(await uses.of(uri('a.yaml'))).toBe(MANIFEST);
    expect(await uses.update(uri('b.yaml'), true)).toBe(false);
  });

  it('of a kustomization includes what the files of its generators hold, inside of the repository', async () => {
    const { uri, write, folder } = await place({
      'in/kustomization.yaml':
        'configMapGenerator: [{ name: t, files: [a.tmpl, ../out.tmpl, link.tmpl] }]\nsecretGenerator: [{ name: s, envs: [s.env], files: [k=a.tmpl] }]\n',
      'in/a.tmpl': 'text\n',
      'in/s.env': '# no\nwebhook=https://example.com\n',
      'out.tmpl': 'outside',
    });
    await symlink(join(folder, 'out.tmpl'), join(folder, 'in/link.tmpl'));
    const uses = createFileUses(store, () => [uri('in')]);
    const use = await uses.of(uri('in/kustomization.yaml'));
    expect(use.kind === 'kustomization' && Object.fromEntries(use.files)).toMatchObject({
      'ConfigMap file a.tmpl': [{ key: '', text: 'text\n' }],
      'Secret file a.tmpl': [{ key: '', traits: { empty: false, lineEnd: true, address: false } }],
      'Secret env s.env': [{ key: 'webhook', traits: { empty: false, lineEnd: false, address: true } }],
    });
    expect(use.kind === 'kustomization' && use.files.size).toBe(3);
    await write('in/a.tmpl', 'other\n');
    expect(await uses.update(uri('in/kustomization.yaml'), false)).toBe(false);
    expect(await uses.update(uri('in/kustomization.yaml'), true)).toBe(true);
    expect(await uses.of(uri('in/kustomization.yaml'))).not.toBe(use);
  });

  it('does not fail on anything that a kustomization may hold', async () => {
    const { uri } = await place({
      'kustomization.yaml': 'patches: [{ path: "\\0" }, { path: http://a/b }, 3, { path: [a] }, null, { path: .. }]\n',
    });
    expect(await createFileUses(store, () => [uri()]).of(uri('a.yaml'))).toBe(MANIFEST);
  });
});
