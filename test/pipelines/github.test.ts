import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readText, root } from './files.js';
import { actionErrors, workflowErrors } from './github-parser.js';

const WORKFLOWS = ['ci', 'release'].map((name) => `.github/workflows/${name}.yml`);
test.each(WORKFLOWS)('%s is what GitHub accepts', (path) => {
  const text = readText(path);
  expect(workflowErrors(text)).toEqual([]);
  expect(workflowErrors(text.replace('runs-on:', 'run-on:'))).not.toEqual([]);
});

test('so is the workflow of the page, and the action', () => {
  const [, workflow = ''] = /```yaml\n(name: alerts\n[\s\S]*?)```/.exec(readText('docs/ci.md')) ?? [];
  expect(workflow).toContain('uses: kubesphere-dingtalk/kubesphere-dingtalk@');
  expect(workflowErrors(workflow)).toEqual([]);
  const action = readText('action.yml');
  expect(actionErrors(action)).toEqual([]);
  expect(actionErrors(action.replace('shell: bash', 'shel: bash'))).not.toEqual([]);
});

test('the page lists the inputs of the action', () => {
  const inputs = [...readText('action.yml').matchAll(/^ {2}([a-z-]+):\n {4}description: .*\n {4}default:/gm)];
  const listed = [...readText('docs/ci.md').matchAll(/^\| `([a-z-]+)` \|/gm)];
  expect(inputs.length).toBeGreaterThan(5);
  expect(listed.map(([, name]) => name)).toEqual(inputs.map(([, name]) => name));
});

test('workflows ask for no secret but the publishing tokens, and the action for none', () => {
  const secretsIn = (path: string) => [...readText(path).matchAll(/\bsecrets\.(\w+)/g)].map(([, name]) => name);
  expect(WORKFLOWS.flatMap(secretsIn).sort()).toEqual(['NPM_TOKEN', 'OVSX_PAT', 'VSCE_PAT']);
  expect(secretsIn('action.yml')).toEqual([]);
});

test('nothing from an event or an input becomes part of a command', () => {
  const commands = ['action.yml', ...WORKFLOWS].flatMap((path) => readText(path).match(/^ +(?:- )?run: .*$/gm) ?? []);
  expect(commands.length).toBeGreaterThan(8);
  expect(commands.filter((line) => /\$\{\{(?! steps\.channel\.outputs\.)/.test(line))).toEqual([]);
});

test('scripts that workflows run exist', () => {
  const scripts = WORKFLOWS.flatMap((path) => readText(path).match(/\bscripts\/[\w-]+\.mjs|\.ci\/run\b/g) ?? []);
  expect(scripts.length).toBeGreaterThan(2);
  expect(scripts.filter((path) => !existsSync(join(root, path)))).toEqual([]);
});
