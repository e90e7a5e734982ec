import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { expect, test } from 'vitest';
import { readUntil } from './read-until.js';
import { startCli } from './run-cli.js';

test('the simulator prints its URL, shows each message, and stops with Ctrl-C', async () => {
  const child = startCli(['simulate'], { cwd: tmpdir() });
  const output = readUntil(child.stdout);
  const [, webhook = ''] = await output(/curl '([^']+)'/);
  const send = (text: string) =>
    fetch(webhook, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ msgtype: 'text', text: { content: text } }),
    });
  const answer: unknown = await (await send('磁盘将满\nsecond line')).json();
  expect(answer).toMatchObject({ errcode: 0 });
  await output(/✔ Open robot: text\n {4}│ 磁盘将满\n {4}│ second line\n/);
  await send('\u001b[31mred');
  await output(/│ ␛\[31mred\n/);
  child.kill('SIGINT');
  expect(await once(child, 'exit')).toEqual([0, null]);
});

test('masks credentials of the user’s own robots and apps', async () => {
  const settings = [
    '--robot',
    'token=a-token-of-mine,secret=SECof-mine',
    '--app',
    'key=ding1,secret=mine-as-well,chat=chat1',
  ];
  const child = startCli(['simulate', ...settings], { cwd: tmpdir() });
  const output = readUntil(child.stdout);
  const [shown] = await output(/^[\s\S]*chat id +chat1\n/);
  for (const secret of ['a-token-of-mine', 'SECof-mine', 'mine-as-well']) expect(shown).not.toContain(secret);
  child.kill('SIGTERM');
  expect(await once(child, 'exit')).toEqual([0, null]);
});

test('a port in use is a usage error', async () => {
  const first = startCli(['simulate'], { cwd: tmpdir() });
  const [, port = ''] = await readUntil(first.stdout)(/http:\/\/127\.0\.0\.1:(\d+)/);
  const second = startCli(['simulate', '--port', port], { cwd: tmpdir() });
  await readUntil(second.stderr)(
    /^error: Port \d+ is already in use; perhaps a simulator is running\.\nUse that simulator, /,
  );
  expect(await once(second, 'exit')).toEqual([2, null]);
  first.kill('SIGINT');
  expect(await once(first, 'exit')).toEqual([0, null]);
});

test('robots, wording and address follow the options', async () => {
  const settings = [
    '--robot',
    'token=strict,secret=SECx,sign=strict,rate=unlimited',
    '--robot',
    'token=ill,fault=text-improper',
  ];
  const child = startCli(['simulate', ...settings, '--wording', '1', '--host', '::1'], { cwd: tmpdir() });
  const [, url = ''] = await readUntil(child.stdout)(/(http:\/\/\[::1\]:\d+)/);
  const send = async (token: string): Promise<unknown> => {
    const headers = { 'Content-Type': 'application/json' };
    const body = JSON.stringify({ msgtype: 'text', text: { content: 'x' } });
    return (await fetch(`${url}/robot/send?access_token=${token}`, { method: 'POST', headers, body })).json();
  };
  expect(await send('strict')).toEqual({ errcode: 310000, errmsg: 'sign not match' });
  expect(await send('ill')).toMatchObject({ errcode: 430102 });
  const { robots } = (await (await fetch(`${url}/_simulator/robots`)).json()) as { robots: unknown };
  expect(robots).toMatchObject([
    { signMode: 'strict', ratePerMinute: 'unlimited' },
    { fault: { refusal: 'text-improper' } },
  ]);
  child.kill('SIGTERM');
  expect(await once(child, 'exit')).toEqual([0, null]);
});

test.each(['sign=loose', 'state=asleep', 'rate=many', 'fault=earthquake'])('rejects %s', async (setting) => {
  const child = startCli(['simulate', '--robot', `token=t,${setting}`], { cwd: tmpdir() });
  await readUntil(child.stderr)(/^error: /);
  expect(await once(child, 'exit')).toEqual([2, null]);
});

test.each([
  ['fault=nope', '“nope”不是错误的名称'],
  ['rate=many', '“rate”须为'],
  ['ip=x', '“x”'],
])('reports %s in Chinese', async (setting, part) => {
  const child = startCli(['simulate', '--robot', `token=t,${setting}`], {
    cwd: tmpdir(),
    env: { LANG: 'zh_CN.UTF-8' },
  });
  const [line] = await readUntil(child.stderr)(/^.*\n.*\n/);
  expect(line).toContain(part);
  expect(line?.replaceAll(/“[^”]*”/g, '')).not.toMatch(/[a-z]{4}/);
  expect(await once(child, 'exit')).toEqual([2, null]);
});

test('shows messages in Chinese', async () => {
  const child = startCli(['simulate'], { cwd: tmpdir(), env: { LANG: 'zh_CN.UTF-8' } });
  const output = readUntil(child.stdout);
  const [, url = ''] = await output(/(http:\/\/127\.0\.0\.1:\d+)/);
  const headers = { 'Content-Type': 'application/json' };
  const body = JSON.stringify({ msgtype: 'text', text: { content: 'x' }, at: { atMobiles: ['13800000000'] } });
  await fetch(`${url}/robot/send?access_token=${'0123456789abcdef'.repeat(4)}`, { method: 'POST', headers, body });
  await output(/✔ 开放机器人：text\n.*│ x\n.*注意：13800000000 不在正文中/);
  await fetch(`${url}/robot/send?access_token=unknown-token-0000`, { method: 'POST', headers, body });
  await output(
    /✖ 未知机器人 …0000：text\n.*token is not exist\n.*原因：没有机器人使用这个 token。\n.*：请重新复制 Webhook/,
  );
  child.kill('SIGINT');
  expect(await once(child, 'exit')).toEqual([0, null]);
});
