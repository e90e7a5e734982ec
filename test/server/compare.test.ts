import { expect, test } from 'vitest';
import { COMPARE_REQUEST, type CompareAnswer, type CompareParams } from '#server/protocol';
import { client, GOOD, receiver, start, URI } from './session.js';

const SECRET = '0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef';

const compare = (before: Readonly<Record<string, string>>, after: Readonly<Record<string, string>>) => {
  const files = (texts: Readonly<Record<string, string>>) =>
    Object.entries(texts).map(([uri, text]) => ({ uri, text }));
  const params: CompareParams = {
    textDocument: { uri: URI },
    before: { kind: 'revision', name: 'main', files: files(before) },
    after: { kind: 'work-tree', files: files(after) },
    at: '2026-03-02T02:00:00Z',
  };
  return client.connection.sendRequest(COMPARE_REQUEST, params) as Promise<CompareAnswer>;
};

test('compares the texts that the client hands over, in its language, and shows no credentials', async () => {
  await start({ locale: 'zh-cn' });
  await client.open(URI, GOOD);
  const none = receiver('narrow', '- key: severity', '  operator: In', '  values: [none]');
  const all = receiver('narrow', '- key: severity', '  operator: Exists');
  const wrong = `${GOOD.replace('name: good', `name: 'https://oapi.dingtalk.com/robot/send?access_token=${SECRET}'`)}`;
  const answer = await compare(
    { 'file:///a.yaml': all, 'file:///b.yaml': GOOD },
    { 'file:///a.yaml': none, 'file:///c.yaml': wrong },
  );
  expect(answer).toMatchObject({ changed: true, title: '告警的变化：main → 工作区' });
  expect(JSON.stringify(answer)).not.toContain(SECRET);
  const places = answer?.sections.flatMap(({ items }) => items.flatMap((item) => item.places)) ?? [];
  expect(places).toContainEqual({ uri: 'file:///b.yaml', line: expect.any(Number) as number, state: 'before' });
  expect(places).toContainEqual({ uri: 'file:///c.yaml', line: expect.any(Number) as number, state: 'after' });
  expect(await compare({ 'file:///a.yaml': all }, { 'file:///a.yaml': all })).toMatchObject({ changed: false });
});

test('messages have both texts, and patches are no objects', async () => {
  await start();
  await client.open(URI, GOOD);
  const all = receiver('all', '- key: severity', '  operator: Exists');
  const answer = await compare(
    { 'file:///a.yaml': all },
    { 'file:///a.yaml': all.replace('dingtalk:', 'dingtalk:\n    tmplType: markdown') },
  );
  const texts = answer?.sections.flatMap(({ items }) => items.flatMap((item) => item.texts ?? [])) ?? [];
  for (const { before, after } of texts) expect(before).not.toBe(after);
  const patch = { kind: 'patch' as const, targets: [] };
  const files = [{ uri: 'file:///p.yaml', text: GOOD, use: patch }];
  const patched = (await client.connection.sendRequest(COMPARE_REQUEST, {
    textDocument: { uri: URI },
    before: { kind: 'index', files: [] },
    after: { kind: 'work-tree', files },
  } satisfies CompareParams)) as CompareAnswer;
  expect(patched).toMatchObject({ changed: false });
});
