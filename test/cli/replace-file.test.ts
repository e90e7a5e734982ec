import { chmod, link, lstat, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { replaceFile } from '../../cli/src/files/replace-file.js';
import { runCli } from './run-cli.js';

const WRONG = `apiVersion: notification.kubesphere.io/v2beta2
kind: Receiver
metadata: {name: on-call, labels: {type: global}}
spec:
  dingtalk:
    alertSelector: {matchExpressions: [{key: severity, operator: in, values: [critical]}]}
    conversation: {chatids: [chat1]}
`;
const RIGHT = WRONG.replace('operator: in,', 'operator: In,');

let folder = '';
let file = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'replace-'));
  file = join(folder, 'a.yaml');
  await writeFile(file, WRONG);
});
afterEach(() => rm(folder, { recursive: true }));

const fix = (name = 'a.yaml') => runCli(['lint', '--fix', name], { cwd: folder });

describe('a file', () => {
  test('is replaced', async () => {
    expect((await fix()).code).toBe(0);
    expect(await readFile(file, 'utf8')).toBe(RIGHT);
    expect(await readdir(folder)).toEqual(['a.yaml']);
  });

  test('is not replaced when it was saved since it was read', async () => {
    const saved = WRONG.replace('on-call', 'saved!!');
    await writeFile(file, saved);
    expect(await replaceFile(file, WRONG, RIGHT)).toBe('changed');
    await writeFile(file, `${WRONG}# more\n`);
    expect(await replaceFile(file, WRONG, RIGHT)).toBe('changed');
    expect(await readFile(file, 'utf8')).toBe(`${WRONG}# more\n`);
    expect(await readdir(folder)).toEqual(['a.yaml']);
  });

  test.skipIf(process.platform === 'win32')('keeps its mode', async () => {
    for (const mode of [0o640, 0o600, 0o664]) {
      await writeFile(file, WRONG);
      await chmod(file, mode);
      await fix();
      expect(((await stat(file)).mode & 0o7777).toString(8)).toBe(mode.toString(8));
      expect(await readFile(file, 'utf8')).toBe(RIGHT);
    }
  });

  test.skipIf(process.getuid?.() !== 0)('keeps its owner and group where the system allows it', async () => {
    const { chown } = await import('node:fs/promises');
    await chown(file, 1234, 5678);
    await fix();
    expect(await stat(file)).toMatchObject({ uid: 1234, gid: 5678 });
    expect(await readFile(file, 'utf8')).toBe(RIGHT);
  });

  test.skipIf(process.platform === 'win32')('stays where a link leads', async () => {
    await symlink('a.yaml', join(folder, 'link.yaml'));
    expect((await fix('link.yaml')).code).toBe(0);
    expect((await lstat(join(folder, 'link.yaml'))).isSymbolicLink()).toBe(true);
    expect(await readFile(file, 'utf8')).toBe(RIGHT);
  });

  test('with several hard links is unchanged, and the reason is given', async () => {
    await link(file, join(folder, 'other.txt'));
    const { code, stderr } = await fix();
    expect([code, stderr]).toEqual([
      2,
      'error: a.yaml: has several hard links, of which only one would change; the file is unchanged\n',
    ]);
    expect(await readFile(file, 'utf8')).toBe(WRONG);
  });

  test.skipIf(process.getuid?.() === 0)('without write permission is unchanged, and the reason is given', async () => {
    await chmod(file, 0o444);
    const { code, stderr } = await fix();
    expect([code, stderr]).toEqual([2, 'error: a.yaml: is read-only; the file is unchanged\n']);
    expect(await readFile(file, 'utf8')).toBe(WRONG);
  });

  test('has no temporary file of a killed process beside it after the next run', async () => {
    const theirs = [
      '.a.yaml.txt.kubesphere-dingtalk.tmp',
      `.a.yaml.${process.pid}.abcdef.kubesphere-dingtalk.tmp`,
      '.b.yaml.99999999.abcdef.kubesphere-dingtalk.tmp',
    ];
    for (const name of ['.a.yaml.99999999.abcdef.kubesphere-dingtalk.tmp', ...theirs])
      await writeFile(join(folder, name), '');
    await fix();
    expect(await readdir(folder)).toEqual([...theirs, 'a.yaml'].sort());
  });
});
