import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { parse } from 'yaml';
import { TOOLS } from '../../cli/src/mcp/index.js';
import { root } from '../bundles/paths.js';
import { runAsProcess } from './run-in-process.js';

vi.mock('../../cli/src/version.js', () => ({ readVersion: () => '1.0.0' }));

const file = join(root, 'docs/agents.md');
const page = readFileSync(file, 'utf8');

/** The files that the page shows, by their names above them. */
const files = [...page.matchAll(/`([\w.-]+\.yaml)`[^\n]*:\n\n```yaml\n([^`]*)```/g)].map(
  ([, name = '', text = '']) => ({
    name,
    text,
  }),
);
const sessions = [...page.matchAll(/```console\n\$ kubesphere-dingtalk ([^\n]*)\n([^`]*(?:`(?!``)[^`]*)*)```/g)].map(
  ([block, line = '', output = '']) => ({ block, line, output }),
);

let folder: string;
beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'agents-')));
  for (const { name, text } of files) writeFileSync(join(folder, name), text);
  const receiver = files.find(({ name }) => name === 'receiver.yaml')?.text ?? '';
  for (const [name, text] of [
    ['before', receiver],
    ['after', receiver.replace('[critical]', '[critical, warning]')],
  ] as const) {
    mkdirSync(join(folder, name));
    writeFileSync(join(folder, name, 'receiver.yaml'), text);
  }
});
afterAll(() => rmSync(folder, { recursive: true }));

test('the page for agents has three sessions', () => {
  expect(files.map(({ name }) => name)).toEqual([
    'silence.yaml',
    'router.yaml',
    'receiver.yaml',
    'on-call.dingtalk-test.yaml',
  ]);
  expect(sessions.length).toBe(6);
});

test('which print what they show; UPDATE_AGENTS_PAGE=1 records it', async () => {
  let recorded = page;
  for (const { block, line, output } of sessions) {
    const { code, stdout, stderr } = await runAsProcess(line.split(' '), { cwd: folder, env: {} });
    const printed = `${stdout}${stderr}${code === 0 ? '' : `# exit code ${code}\n`}`;
    recorded = recorded.replace(block, () => `\`\`\`console\n$ kubesphere-dingtalk ${line}\n${printed}\`\`\``);
    if (process.env.UPDATE_AGENTS_PAGE !== '1') expect({ line, output }).toEqual({ line, output: printed });
  }
  if (recorded !== page) writeFileSync(file, recorded);
});

test('and configurations that can be read', () => {
  const blocks = [...page.matchAll(/```json\n([^`]*)```/g)].map(([, text = '']) => text);
  expect(blocks.length).toBe(2);
  for (const text of blocks) expect(JSON.stringify(JSON.parse(text))).toContain('"mcp"');
  for (const { text } of files) expect(parse(text)).toBeTypeOf('object');
});

test('and all tools', () => {
  const rows = [...page.matchAll(/^\| `([a-z_]+)` \|/gm)].map(([, name]) => name);
  expect(rows).toEqual(TOOLS.map(({ name }) => name));
});
