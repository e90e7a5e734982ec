import { chmod, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { renderPhrase } from '#core';
import { BuildFailure, type BuiltManifests, findProgram, HELM, renderChart } from '#kustomize';
import { createNodeStore } from '#workspace';
import { root } from '../bundles/paths.js';
import { createWorkplace, type Workplace } from '../workspace/workplace.js';

const STAND_IN = join(root, 'test/forms/stand-in/helm');
const CHART = 'apiVersion: v2\nname: alerts\nversion: 1.0.0\n';
const RECEIVER =
  'apiVersion: notification.kubesphere.io/v2beta2\nkind: Receiver\nmetadata: { name: {{ .Values.name }} }\n';

async function place(files: Readonly<Record<string, string | Buffer>>): Promise<Workplace> {
  const workplace = await createWorkplace();
  const all = { '.git/HEAD': '', 'chart/Chart.yaml': CHART, ...files };
  for (const [path, content] of Object.entries(all)) await workplace.write(path, content);
  return workplace;
}

async function render(
  { uri, folder }: Workplace,
  { program = STAND_IN, values = [] }: { readonly program?: string; readonly values?: readonly string[] } = {},
): Promise<BuiltManifests> {
  return renderChart(uri('chart'), {
    store: createNodeStore(),
    program: await findProgram(program, folder, {}, HELM),
    folders: [uri()],
    env: { PATH: process.env.PATH, HELM_PLUGINS: '/plugins', SECRET_OF_THE_USER: 'TOKEN' },
    values: values.map(uri),
  });
}

async function failure(rendering: Promise<unknown>): Promise<string> {
  const error = await rendering.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof BuildFailure)) throw error ?? new Error('It was rendered.');
  return error.phrases.map((said) => renderPhrase(said)).join(' ');
}

/** A program that stands for Helm. */
async function program({ folder }: Workplace, script: string): Promise<string> {
  const path = join(folder, 'helm');
  await writeFile(path, `#!/bin/sh\n${script}\n`);
  await chmod(path, 0o755);
  return path;
}

describe('a rendered chart', () => {
  it('tells the template of each document, whatever the folder of the chart is called', async () => {
    const workplace = await place({
      'chart/values.yaml': 'name: a\n',
      'chart/templates/receiver.yaml': `${RECEIVER}---\n${RECEIVER}`,
      'values/prod.yaml': 'name: b\n',
    });
    const { documents, inputs } = await render(workplace, { values: ['values/prod.yaml'] });
    expect(documents.map(({ text }) => /name: (\w+)/.exec(text)?.[1])).toEqual(['b', 'b']);
    expect(workplace.paths(documents.map(({ origin = '' }) => origin))).toEqual([
      'chart/templates/receiver.yaml',
      'chart/templates/receiver.yaml',
    ]);
    expect(workplace.paths(inputs.map(({ uri }) => uri))).toContain('values/prod.yaml');
  });

  it('comes from a copy, in an environment without plugins, network and cluster', async () => {
    const workplace = await place({ 'other.yaml': '', 'chart/.helmignore': '*.md\n' });
    const showing = await program(workplace, 'ls -A "$2" "$2/.." >&2; echo "$@" >&2; env >&2; exit 1');
    const message = await failure(render(workplace, { program: showing }));
    expect(message).toContain('.helmignore');
    expect(message).toContain('template ');
    expect(message).toContain('HELM_NO_PLUGINS=1');
    expect(message).toContain('HTTPS_PROXY=http://127.0.0.1:9');
    expect(message).not.toMatch(/other\.yaml|SECRET_OF_THE_USER|HELM_PLUGINS|post-renderer|dependency/);
  });

  it('keeps archives of charts that it depends on as they are', async () => {
    const packed = Buffer.from([0x1f, 0x8b, 0x08, 0x00, 0xff, 0xfe]);
    const workplace = await place({ 'chart/charts/base-1.0.0.tgz': packed });
    const showing = await program(workplace, 'od -An -tx1 "$2/charts/base-1.0.0.tgz" >&2; exit 1');
    expect(await failure(render(workplace, { program: showing }))).toContain('1f 8b 08 00 ff fe');
  });

  it('knows no template for what a chart in an archive prints', async () => {
    const workplace = await place({});
    const printing = await program(
      workplace,
      'printf -- "---\\n# Source: alerts/charts/base/templates/a.yaml\\na: 1\\n"',
    );
    expect((await render(workplace, { program: printing })).documents).toEqual([
      { text: '# Source: alerts/charts/base/templates/a.yaml\na: 1\n', origin: undefined },
    ]);
  });

  it.each<[string, Readonly<Record<string, string>>, RegExp]>([
    [
      'a dependency that is not in its folder',
      { 'chart/Chart.yaml': `${CHART}dependencies: [{ name: base }]\n` },
      /base/,
    ],
    ['a function that Helm does not have', { 'chart/templates/a.yaml': 'a: {{ .Values.a | nope }}\n' }, /nope/],
  ])('fails with %s', async (_, files, expected) => {
    expect(await failure(render(await place(files)))).toMatch(expected);
  });

  it('does not read links to the outside', async () => {
    const workplace = await place({ 'chart/templates/a.yaml': RECEIVER });
    await symlink('/etc/hostname', join(workplace.folder, 'chart/templates/b.yaml'));
    const { inputs } = await render(workplace);
    expect(workplace.paths(inputs.map(({ uri }) => uri))).not.toContain('chart/templates/b.yaml');
    await symlink('/etc/hostname', join(workplace.folder, 'values.yaml'));
    expect(await failure(render(workplace, { values: ['values.yaml'] }))).toContain('outside');
  });

  it('is not one without a Chart.yaml', async () => {
    const workplace = await createWorkplace('chart/values.yaml');
    expect(await failure(render(workplace))).toContain('no folder with a Chart.yaml');
  });
});
