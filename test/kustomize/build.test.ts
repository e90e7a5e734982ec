import { chmod, readdir, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { renderPhrase } from '#core';
import { type Allowed, BuildFailure, type BuiltManifests, buildKustomization, findProgram } from '#kustomize';
import { createNodeStore } from '#workspace';
import { root } from '../bundles/paths.js';
import { createWorkplace, type Workplace } from '../workspace/workplace.js';

const STAND_IN = join(root, 'test/forms/stand-in/kustomize');
const SECRET =
  'apiVersion: v1\nkind: Secret\nmetadata: { name: robot }\nstringData: { webhook: https://example.com/TOKEN }\n';
const RECEIVER = 'apiVersion: notification.kubesphere.io/v2beta2\nkind: Receiver\nmetadata: { name: ops }\n';

async function place(files: Readonly<Record<string, string>>): Promise<Workplace> {
  const workplace = await createWorkplace();
  for (const [path, text] of Object.entries({ '.git/HEAD': '', ...files })) await workplace.write(path, text);
  return workplace;
}

async function build(
  { uri, folder }: Workplace,
  path: string,
  { program = STAND_IN, allowed = [] }: { readonly program?: string; readonly allowed?: readonly Allowed[] } = {},
): Promise<BuiltManifests> {
  return buildKustomization(uri(path), {
    store: createNodeStore(),
    program: await findProgram(program, folder, {}),
    allowed: new Set(allowed),
    folders: [uri()],
    env: { PATH: process.env.PATH, SECRET_OF_THE_USER: 'TOKEN' },
  });
}

async function failure(building: Promise<unknown>): Promise<string> {
  const error = await building.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof BuildFailure)) throw error ?? new Error('It was built.');
  return `${error.needs ?? ''}: ${renderPhrase(error.phrases[0])}`;
}

/** A program that prints what it was given. */
async function program({ folder }: Workplace, script: string): Promise<string> {
  const path = join(folder, 'kubectl');
  await writeFile(path, `#!/bin/sh\n${script}\n`);
  await chmod(path, 0o755);
  return path;
}

describe('a build', () => {
  it('tells the origin of each object, and what it is built from', async () => {
    const workplace = await place({
      'base/kustomization.yaml': 'resources: [a.yaml]\n',
      'base/a.yaml': RECEIVER,
      'prod/kustomization.yml':
        'resources: [../base]\npatches: [{ path: p.yaml }]\nconfigMapGenerator: [{ name: t, literals: [a=b] }]\n',
      'prod/p.yaml': `${RECEIVER}spec: { dingtalk: { enabled: false } }\n`,
    });
    const { documents, inputs } = await build(workplace, 'prod');
    const places = documents.map(({ origin = '' }) => origin);
    expect(workplace.paths(places)).toEqual(['prod/kustomization.yml', 'base/a.yaml']);
    expect(documents.map(({ text }) => text).join('')).not.toContain('annotations');
    expect(documents[1]?.text).toContain('enabled: false');
    expect(workplace.paths(inputs.map(({ uri }) => uri))).toEqual([
      'base/a.yaml',
      'base/kustomization.yaml',
      'prod/p.yaml',
      'prod/kustomization.yml',
    ]);
    expect(inputs.map(({ use }) => use.kind)).toEqual(['manifest', 'kustomization', 'patch', 'kustomization']);
  });

  it('asks a program without origins again, and reports what it says about the files themselves', async () => {
    const workplace = await place({ 'kustomization.yaml': 'resources: [a.yaml]\n', 'a.yaml': SECRET });
    const old = await program(
      workplace,
      'if grep -q buildMetadata "$2/kustomization.yaml"; then echo unknown field >&2; exit 1; fi; cat "$2/a.yaml"',
    );
    const { documents } = await build(workplace, '', { program: old });
    expect(documents).toEqual([{ text: SECRET, origin: undefined }]);
    const broken = await program(
      workplace,
      'echo "Error: $2/a.yaml: access_token=0123456789abcdef0123456789abcdef01" >&2; exit 1',
    );
    const message = await failure(build(workplace, '', { program: broken }));
    expect(message).toContain(`Error: ${join(workplace.folder, 'a.yaml')}`);
    expect(message).not.toContain('0123456789abcdef');
  });

  it('reads only a copy, in an environment of its own, and leaves nothing behind', async () => {
    const workplace = await place({
      'kustomization.yaml': 'resources: [a.yaml]\n',
      'a.yaml': RECEIVER,
      'b.yaml': SECRET,
    });
    const before = await readdir(tmpdir());
    const showing = await program(workplace, 'ls "$2" >&2; env >&2; exit 1');
    const message = await failure(build(workplace, '', { program: showing }));
    expect(message).toContain('a.yaml');
    expect(message).not.toMatch(/b\.yaml|SECRET_OF_THE_USER/);
    expect(message).toContain('GIT_ALLOW_PROTOCOL=none');
    const left = (await readdir(tmpdir())).filter((name) => name.startsWith('kubesphere-dingtalk-'));
    expect(left.filter((name) => !before.includes(name))).toEqual([]);
  });

  it.each<[string, Readonly<Record<string, string>>, string]>([
    ['a remote base', { 'kustomization.yaml': 'resources: ["https://github.com/a/b?ref=main"]\n' }, 'remote'],
    ['a remote base over SSH', { 'kustomization.yaml': 'resources: [git@github.com:a/b]\n' }, 'remote'],
    ['a remote base without a scheme', { 'kustomization.yaml': 'bases: [github.com/a/b//deep]\n' }, 'remote'],
    ['a chart', { 'kustomization.yaml': 'helmCharts: [{ name: a }]\n' }, 'helm'],
    [
      'a plugin',
      { 'kustomization.yaml': 'generators: [g.yaml]\n', 'g.yaml': 'apiVersion: x/v1\nkind: Y\n' },
      'plugins',
    ],
    [
      'a plugin in the text',
      { 'kustomization.yaml': 'transformers:\n- |-\n  apiVersion: x/v1\n  kind: Y\n' },
      'plugins',
    ],
    [
      'a chart by a generator',
      {
        'kustomization.yaml': 'generators: [g.yaml]\n',
        'g.yaml': 'apiVersion: builtin\nkind: HelmChartInflationGenerator\n',
      },
      'helm',
    ],
    [
      'a function',
      {
        'kustomization.yaml': 'resources: [a.yaml]\n',
        'a.yaml':
          'apiVersion: v1\nkind: A\nmetadata: { name: a, annotations: { config.kubernetes.io/function: "exec: {path: x}" } }\n',
      },
      'plugins',
    ],
    [
      'one of them in a base',
      { 'kustomization.yaml': 'resources: [b]\n', 'b/kustomization.yaml': 'helmCharts: [{}]\n' },
      'helm',
    ],
  ])('does not start with %s', async (_, files, needs) => {
    const workplace = await place(files);
    const path = await program(workplace, 'exit 0');
    expect(await failure(build(workplace, '', { program: path }))).toMatch(new RegExp(`^${needs}: `));
  });

  it('starts with them where the user allows it', async () => {
    const workplace = await place({
      'kustomization.yaml': 'resources: [https://github.com/a/b]\nhelmCharts: [{ name: a }]\n',
    });
    const path = await program(workplace, 'echo "kind: $*"');
    const { documents } = await build(workplace, '', { program: path, allowed: ['remote', 'helm'] });
    expect(documents[0]?.text).toContain('--enable-helm');
  });

  it.each<[string, Readonly<Record<string, string>>, RegExp]>([
    ['a file outside of the repository', { 'kustomization.yaml': 'resources: [../outside.yaml]\n' }, /outside|no such/],
    ['a link to the outside', { 'kustomization.yaml': 'resources: [link.yaml]\n' }, /outside/],
    ['a file that is missing', { 'kustomization.yaml': 'resources: [none.yaml]\n' }, /no such file/],
    [
      'a folder without a kustomization',
      { 'kustomization.yaml': 'resources: [empty]\n', 'empty/a.yaml': '' },
      /no kustomization/,
    ],
    ['a base that uses itself outside', { 'kustomization.yaml': 'resources: [../..]\n' }, /no kustomization|outside/],
    ['no text of a kustomization', { 'kustomization.yaml': 'a: [\n' }, /is not a kustomization/],
  ])('fails with %s', async (_, files, expected) => {
    const workplace = await place(files);
    await symlink('/etc/hostname', join(workplace.folder, 'link.yaml'));
    expect(await failure(build(workplace, ''))).toMatch(expected);
  });
});

describe('the program', () => {
  it('is the given one, else kustomize, else kubectl', async () => {
    const { folder, write } = await place({ 'bin/kubectl': '', 'other/kustomize': '', 'bin/kustomize/not-a-file': '' });
    await chmod(join(folder, 'bin/kubectl'), 0o755);
    const env = { PATH: `${join(folder, 'bin')}:relative:${join(folder, 'other')}` };
    expect(await findProgram(undefined, folder, env)).toEqual({
      path: join(folder, 'bin/kubectl'),
      args: ['kustomize'],
    });
    await chmod(join(folder, 'other/kustomize'), 0o755);
    expect(await findProgram(undefined, folder, env)).toEqual({
      path: join(folder, 'other/kustomize'),
      args: ['build'],
    });
    expect(await findProgram('bin/kubectl', folder, {})).toEqual({
      path: join(folder, 'bin/kubectl'),
      args: ['kustomize'],
    });
    await write('text', '');
    expect(await failure(findProgram('text', folder, {}))).toContain('is not a program');
    expect(await failure(findProgram(undefined, folder, { PATH: folder }))).toContain(
      'Neither `kustomize` nor `kubectl`',
    );
  });
});
