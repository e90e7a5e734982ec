import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Ajv } from 'ajv';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type CliRun, runCli } from './run-cli.js';

const FAULTY = `apiVersion: notification.kubesphere.io/v2beta2
kind: Silence
metadata: { name: night, labels: { type: global } }
spec:
  matcher:
    matchExpressions:
      - { key: severity, operator: exists }
      - { key: severity, operator: In, values: ["<100%"] }
  schedule: '@daily'
  duration: nonsense
`;
const RULES = `apiVersion: alerting.kubesphere.io/v2beta1
kind: RuleGroup
metadata: { name: pods, namespace: shop, labels: { alerting.kubesphere.io/enable: "true" } }
spec:
  rules:
    - { alert: PodDown, expr: up == 0, severity: critical }
    - { alert: Off, expr: up == 0, disable: true }
---
apiVersion: notification.kubesphere.io/v2beta2
kind: Receiver
metadata: { name: desk, labels: { type: global } }
spec: { dingtalk: { alertSelector: { matchLabels: { pod: web } }, conversation: { chatids: [c] } } }
`;
/** A name with what each format has to escape. */
const NAME = 'a folder/50%,a:b&"c".yaml';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'formats-'));
  await mkdir(join(folder, '.git'));
  await write(NAME, FAULTY);
});
afterEach(() => rm(folder, { recursive: true }));

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), text);
}

const lint = (format: string, ...more: readonly string[]): Promise<CliRun> =>
  runCli(['lint', '.', '--format', format, ...more], { cwd: join(folder, 'a folder') });

describe('workflow commands of GitHub', () => {
  /** As the runner reads them. */
  function parse(line: string) {
    const [, command, list = '', data = ''] = /^::(\w+) ([^:]*)::(.*)$/.exec(line) ?? [];
    const unescaped = (text: string) =>
      text
        .replaceAll('%3A', ':')
        .replaceAll('%2C', ',')
        .replaceAll('%0A', '\n')
        .replaceAll('%0D', '\r')
        .replaceAll('%25', '%');
    const properties = list.split(',').map((pair) => pair.split('='));
    return {
      command,
      data: unescaped(data),
      properties: Object.fromEntries(properties.map(([name = '', value = '']) => [name, unescaped(value)])),
    };
  }

  it('name the file from the top of the repository', async () => {
    const { code, stdout } = await lint('github');
    const commands = stdout.trimEnd().split('\n').map(parse);
    expect(code).toBe(1);
    expect(commands[0]).toMatchObject({
      command: 'error',
      properties: { file: NAME, line: '7', col: '36', endColumn: '42', title: 'operator-unknown' },
    });
    expect(commands[0]?.data).toContain('(operator-unknown)');
    expect(commands.every(({ command }) => /^(?:error|warning|notice)$/.test(command ?? ''))).toBe(true);
  });

  it('report files that cannot be read', async () => {
    const { code, stdout } = await lint('github', 'missing.yaml');
    expect(code).toBe(2);
    expect(stdout).toMatch(/^::error::missing\.yaml: no such file/m);
  });

  it('are none without findings', async () => {
    await write(NAME, 'a: 1\n');
    expect((await lint('github')).stdout.trim()).toBe('');
  });
});

describe('the code quality report of GitLab', () => {
  interface Issue {
    readonly fingerprint: string;
    readonly check_name: string;
    readonly severity: string;
    readonly location: { readonly path: string; readonly lines: { readonly begin: number } };
  }
  const issues = async (...more: readonly string[]): Promise<readonly Issue[]> =>
    JSON.parse((await lint('gitlab', ...more)).stdout) as readonly Issue[];

  it('names the file from the top of the repository', async () => {
    expect((await issues())[0]).toMatchObject({
      check_name: 'operator-unknown',
      severity: 'major',
      location: { path: NAME, lines: { begin: 7, end: 7 } },
    });
  });

  it('has a fingerprint for each finding, which stays when lines and languages change', async () => {
    const before = await issues();
    await write(NAME, `# a comment\n\n${FAULTY}`);
    const after = await issues('--lang', 'zh-cn');
    const [first, second] = [before, after].map((list) => list.map(({ fingerprint }) => fingerprint));
    expect(new Set(first).size).toBe(before.length);
    expect(second).toEqual(first);
    expect(after[0]?.location.lines.begin).toBe(9);
  });
});

it('the XML of Checkstyle escapes names and messages', async () => {
  const { stdout } = await lint('checkstyle');
  expect(stdout).toMatch(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n<checkstyle version="4\.3">\n/);
  expect(stdout).toContain('<file name="a folder/50%,a:b&amp;&quot;c&quot;.yaml">');
  const errors = [...stdout.matchAll(/<error((?: \w+="[^"<&]*(?:&(?:amp|lt|gt|quot|#10);[^"<&]*)*")*)\/>/g)];
  expect(errors).toHaveLength([...stdout.matchAll(/<error /g)].length);
  expect(errors[0]?.[1]).toMatch(
    /^ line="7" column="36" severity="error" message=".*" source="kubesphere-dingtalk\.operator-unknown"$/,
  );
  expect(stdout.trimEnd()).toMatch(/<\/checkstyle>$/);
});

describe('JSON', () => {
  it.each([[[]], [['--verdict-only']], [['--target-version', '3.4']]])(
    'is as its schema says, with %j',
    async (more) => {
      const schema = await readFile(new URL('../../docs/schemas/lint-report.schema.json', import.meta.url), 'utf8');
      const validate = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(JSON.parse(schema) as object);
      await write('a folder/twice.yaml', `${FAULTY.replace('night', 'twice')}  schedule: '@weekly'\n`);
      const report: unknown = JSON.parse((await lint('json', ...more)).stdout);
      validate(report);
      expect(validate.errors).toBeNull();
    },
  );

  it('of alert rules is as its schema says', async () => {
    const schema = await readFile(
      new URL('../../docs/schemas/alert-rules-report.schema.json', import.meta.url),
      'utf8',
    );
    const validate = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(JSON.parse(schema) as object);
    await write('rules.yaml', RULES);
    const { stdout } = await runCli(['preview', '.', '--alert-rules', 'rules.yaml', '--format', 'json'], {
      cwd: folder,
    });
    const report = JSON.parse(stdout) as { rules: unknown[] };
    validate(report);
    expect(validate.errors).toBeNull();
    expect(report.rules).toHaveLength(2);
  });

  it('counts from one, like the text', async () => {
    const { stdout } = await lint('json');
    const { files } = JSON.parse(stdout) as { files: { diagnostics: unknown[]; documents: unknown[] }[] };
    expect(files[0]?.diagnostics[0]).toMatchObject({ range: { start: { line: 7, column: 36 } } });
    expect(files[0]?.documents[0]).toMatchObject({ line: 1 });
    expect((await lint('text')).stdout).toContain('7:36');
  });
});

describe('SARIF', () => {
  interface Run {
    readonly tool: { readonly driver: { readonly rules: readonly Readonly<Record<string, unknown>>[] } };
    readonly originalUriBaseIds: unknown;
    readonly invocations: readonly unknown[];
    readonly results: readonly { readonly locations: readonly unknown[] }[];
  }
  const run = async (...more: readonly string[]): Promise<Run> => {
    const log = JSON.parse((await lint('sarif', ...more)).stdout) as { runs: [Run] };
    return log.runs[0];
  };

  it('explains each rule', async () => {
    for (const rule of (await run()).tool.driver.rules) {
      expect(rule, String(rule.id)).toMatchObject({
        shortDescription: { text: expect.stringMatching(/./) },
        fullDescription: { text: expect.stringMatching(/./) },
        help: { text: expect.stringMatching(/./), markdown: expect.stringContaining('## ') },
        helpUri: expect.stringMatching(/^file:\/\/.*\.md$/),
      });
      expect(rule.properties).toMatchObject({ tags: expect.arrayContaining(['dingtalk']) });
    }
  });

  it('has URIs from the top of the repository', async () => {
    const { originalUriBaseIds, results } = await run();
    expect(originalUriBaseIds).toEqual({ SRCROOT: { uri: `${pathToFileURL(folder).href}/` } });
    expect(results[0]?.locations[0]).toMatchObject({
      physicalLocation: {
        artifactLocation: { uri: NAME.split('/').map(encodeURIComponent).join('/'), uriBaseId: 'SRCROOT' },
      },
    });
  });

  it('notifies of files that cannot be read', async () => {
    expect((await run()).invocations).toEqual([{ executionSuccessful: true, toolExecutionNotifications: [] }]);
    expect((await run('missing.yaml')).invocations).toMatchObject([
      { executionSuccessful: false, toolExecutionNotifications: [{ level: 'error' }] },
    ]);
  });
});

it('HTML allows exactly its own style and script, and escapes names', async () => {
  await write('rules.yaml', RULES.replace('PodDown', '"<b>&\'</script>"'));
  const { stdout } = await runCli(['preview', '.', '--alert-rules', 'rules.yaml', '--format', 'html'], { cwd: folder });
  for (const [name, part] of [
    ['style', 'style-src'],
    ['script', 'script-src'],
  ]) {
    const contents = [...stdout.matchAll(new RegExp(`<${name}>(.*?)</${name}>`, 'gs'))].map(([, text = '']) => text);
    expect(contents).toHaveLength(1);
    const digest = createHash('sha256')
      .update(contents[0] ?? '')
      .digest('base64');
    expect(stdout).toContain(`${part} 'sha256-${digest}'`);
  }
  expect(stdout).toContain('&lt;b&gt;&amp;');
  // a row for each rule and a column for each receiver, with a sign where they meet, beside the list with conditions
  const [matrix = ''] = /<div class="matrix">.*?<\/div>\n<\/div>/s.exec(stdout) ?? [];
  const columns = [...matrix.matchAll(/<th scope="col" class="receiver-head">/g)].length;
  expect(columns).toBeGreaterThan(0);
  const rows = [...matrix.matchAll(/<tr data-severity.*?<\/tr>/gs)].map(([row]) => [...row.matchAll(/<td/g)].length);
  expect(rows.length).toBeGreaterThan(0);
  expect(new Set(rows)).toEqual(new Set([columns + 2]));
  expect(matrix).toMatch(/<td class="(?:always|depending|lost)" title="/);
  expect(stdout).toContain('<table class="list">');
});
