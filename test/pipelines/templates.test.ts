import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readGitlab, readHooks, readText, root } from './files.js';
import { runs } from './gitlab-rules.js';

const COMMAND = /^kubesphere-dingtalk (lint|test|diff)\b/;

test('each job of the GitLab template has what GitLab requires, and only reports that it knows', () => {
  const { jobs, all } = readGitlab();
  expect([...jobs.keys()]).toHaveLength(3);
  for (const [name, { extends: base = '', script = [], artifacts }] of jobs) {
    expect(all[base], name).toMatchObject({ stage: 'test', image: expect.stringMatching(/^node:\d+/) });
    expect(script, name).toEqual([expect.stringMatching(COMMAND)]);
    const written = [...Object.values(artifacts?.reports ?? {}), ...(artifacts?.paths ?? [])];
    expect(written.map((file) => script[0]?.endsWith(`> ${file}`))).toEqual([true]);
    for (const report of Object.keys(artifacts?.reports ?? {})) expect(['codequality', 'junit']).toContain(report);
  }
});

const PUSH = { CI_PIPELINE_SOURCE: 'push', CI_COMMIT_BRANCH: 'topic' };
const OPEN = { CI_OPEN_MERGE_REQUESTS: 'team/alerts!7' };
test.each([
  { pipeline: 'of a branch', variables: PUSH, jobs: ['lint', 'test'] },
  { pipeline: 'of a branch with a merge request', variables: { ...PUSH, ...OPEN }, jobs: [] },
  {
    pipeline: 'of a merge request',
    variables: { CI_PIPELINE_SOURCE: 'merge_request_event', ...OPEN },
    jobs: ['lint', 'test', 'diff'],
  },
  {
    pipeline: 'of a schedule',
    variables: { ...PUSH, ...OPEN, CI_PIPELINE_SOURCE: 'schedule' },
    jobs: ['lint', 'test'],
  },
  { pipeline: 'of a tag', variables: { CI_PIPELINE_SOURCE: 'push', CI_COMMIT_TAG: 'v1' }, jobs: ['lint', 'test'] },
])('GitLab runs each job once for a change: the pipeline $pipeline has $jobs', ({ variables, jobs }) => {
  // what GitLab does with a job that has no rules
  const usual = [{ if: '$CI_COMMIT_BRANCH || $CI_COMMIT_TAG' }];
  const running = [...readGitlab().jobs].filter(([, { rules = usual }]) => runs(rules, variables));
  expect(running.map(([name]) => name.replace('kubesphere-dingtalk-', ''))).toEqual(jobs);
});

test('the log of a failed job of the GitLab template says what failed', () => {
  const shown = [...readGitlab().jobs.values()].map(({ after_script: [line] = [] }) => line);
  expect(shown).toEqual([
    '[ "$CI_JOB_STATUS" = success ] || kubesphere-dingtalk lint $KUBESPHERE_DINGTALK_PATHS',
    '[ "$CI_JOB_STATUS" = success ] || kubesphere-dingtalk test $KUBESPHERE_DINGTALK_PATHS',
    '[ "$CI_JOB_STATUS" = success ] || cat kubesphere-dingtalk-diff.md',
  ]);
});

test('the GitLab template runs the tests only where there are some', () => {
  const { rules = [] } = readGitlab().jobs.get('kubesphere-dingtalk-test') ?? {};
  const exists = ['**/*.dingtalk-test.yaml', '**/*.dingtalk-test.yml'];
  for (const rule of rules.filter(({ when }) => when !== 'never')) expect(rule).toMatchObject({ exists });
});

test('each hook for pre-commit has its required properties', () => {
  const hooks = readHooks();
  expect(hooks.map(({ id }) => id)).toEqual(['kubesphere-dingtalk-lint', 'kubesphere-dingtalk-test']);
  for (const hook of hooks) {
    expect(hook).toMatchObject({ name: expect.any(String), language: 'node', pass_filenames: false });
    expect(hook.entry).toMatch(COMMAND);
    const pattern = new RegExp(hook.files);
    expect(['a.yaml', 'a/b.yml', 'c.json', 'd.md'].map((path) => pattern.test(path))).toEqual([
      true,
      true,
      true,
      false,
    ]);
  }
});

test('the image runs the program of the package, with a Node that it supports, as a user without rights', () => {
  const lines = readText('pipelines/Dockerfile')
    .split('\n')
    .filter((line) => /^[A-Z]+ /.test(line));
  const manifest = JSON.parse(readText('package.json')) as {
    readonly bin: Readonly<Record<string, string>>;
    readonly engines: { readonly node: string };
  };
  const last = lines.slice(lines.findLastIndex((line) => line.startsWith('FROM ')));
  const [, major] = /^FROM node:(\d+)-/.exec(last[0] ?? '') ?? [];
  expect(Number(major)).toBeGreaterThan(Number(/\d+/.exec(manifest.engines.node)?.[0]));
  expect(last).toContain('USER node');
  expect(last.findIndex((line) => line.startsWith('USER '))).toBeGreaterThan(
    last.findLastIndex((line) => line.startsWith('RUN ')),
  );
  const program = `/opt/kubesphere-dingtalk/${manifest.bin['kubesphere-dingtalk']}`;
  expect(last).toContain(`ENTRYPOINT ["node", "${program}"]`);
});

test('the build of the image gets all that the bundles and the package are made of', () => {
  const kept = readText('pipelines/Dockerfile.dockerignore').match(/^!.+$/gm) ?? [];
  const names = kept.map((line) => line.slice(1));
  expect(names.filter((name) => !existsSync(join(root, name)))).toEqual([]);
  const { files, imports } = JSON.parse(readText('package.json')) as {
    readonly files: readonly string[];
    readonly imports: Readonly<Record<string, string>>;
  };
  const parts = Object.values(imports).map((path) => path.split('/')[1] ?? '');
  const shipped = files.filter((name) => !name.startsWith('!') && name !== 'dist');
  expect([...parts, ...shipped, 'cli', 'client', 'scripts'].filter((name) => !names.includes(name))).toEqual([]);
});
