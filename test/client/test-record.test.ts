import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { beforeAll, describe, expect, it } from 'vitest';
import { phrase, renderPhrase } from '#core';
import { type CredentialOrigin, type FixId, type PartResult, sendMessages } from '#sender';
import { chooseRemedy } from '../../client/src/features/send-test/choose-remedy.js';
import { reportMarkdown } from '../../client/src/features/send-test/report-markdown.js';
import { createTestHistory } from '../../client/src/features/send-test/test-history.js';
import { recordable, type TestRecord } from '../../client/src/features/send-test/test-record.js';
import { SEEDED } from '../leaks/seeded-secrets.js';

const DELIVERED: PartResult = {
  target: { kind: 'chatbot', label: 'chatbot oapi.dingtalk.com (…1f3a)' },
  outcome: 'delivered',
  dingtalk: { code: 0, message: 'ok' },
  durationMs: 12.4,
  part: 1,
  parts: 1,
};
const failed = (id: FixId, more: Partial<PartResult> = {}): PartResult => ({
  ...DELIVERED,
  outcome: 'refused',
  dingtalk: { code: 310000, message: 'keywords not in content | [x](y)\n<b>' },
  error: {
    id: 'keyword-missing',
    cause: phrase('The cause.'),
    remedy: phrase('The remedy.'),
    fix: { id, place: 'receiver', path: ['spec', 'dingtalk', 'conversation', 'chatids', 1] },
  },
  clockSkewMs: 7_500_000,
  ...more,
});
const record = (id: string, results: readonly PartResult[] = [DELIVERED]): TestRecord => ({
  id,
  at: '2026-03-02T02:00:00.123Z',
  uri: 'file:///work/receiver.yaml',
  receiver: 'on|call',
  choice: 'verification',
  what: phrase('the confirmation'),
  place: 'dingtalk',
  results,
  notes: [phrase('A note.')],
});

function memento() {
  const kept = new Map<string, string>();
  return {
    kept,
    get: (key: string) => JSON.parse(kept.get(key) ?? 'null') ?? undefined,
    update: async (key: string, value: unknown) => void kept.set(key, JSON.stringify(value ?? null)),
  };
}

describe('the history', () => {
  it('keeps the last 20, the newest first', async () => {
    const history = createTestHistory(memento() as never);
    for (let index = 0; index < 25; index++) await history.add(record(`${index}`));
    expect(history.list().map(({ id }) => id)).toEqual(Array.from({ length: 20 }, (_, index) => `${24 - index}`));
    expect(history.list()[0]).toEqual(record('24'));
    await history.clear();
    expect(history.list()).toEqual([]);
  });

  it('reports its changes', async () => {
    const history = createTestHistory(memento() as never);
    let changes = 0;
    const end = history.onChange(() => changes++);
    await history.add(record('1'));
    await history.clear();
    end();
    await history.add(record('2'));
    expect(changes).toBe(2);
  });

  it.each([[7], [null], [[{ id: 'x' }, null]], ['x']])('ignores invalid records: %j', (kept) => {
    const state = memento();
    state.kept.set('testMessages', JSON.stringify(kept));
    expect(createTestHistory(state as never).list()).toEqual([]);
  });

  it('keeps only the start of a long response', () => {
    const [long] = recordable([failed('add-keyword', { dingtalk: { code: 1, message: 'x'.repeat(5000) } })]);
    expect(long?.dingtalk?.message).toBe(`${'x'.repeat(300)}…`);
    expect(recordable([DELIVERED])).toEqual([DELIVERED]);
  });
});

describe('the report', () => {
  const parts = [DELIVERED, failed('add-keyword', { part: 2, parts: 3 })];
  let text = '';
  beforeAll(async () => {
    text = await reportMarkdown(record('1', parts), (words) => renderPhrase(words));
  });

  it('has a row for each result with any content', () => {
    const rows = text.split('\n').filter((line) => line.startsWith('|'));
    expect(rows).toHaveLength(4);
    for (const row of rows) expect(row.match(/(?<!\\)\|/g)).toHaveLength(5);
  });

  it('contains outcome, answer, cause, remedy and clock', () => {
    for (const part of [
      'delivered',
      'rejected',
      '310000',
      'The cause.',
      'The remedy.',
      '2 h 5 min',
      'part 2 of 3',
      'A note.',
    ])
      expect(text).toContain(part);
  });

  it('escapes links, tags and headings in responses', () => {
    expect(text).not.toMatch(/(?<!\\)\[x|(?<!\\)<b/);
    expect(text).toContain('on\\|call');
  });
});

describe('the remedy', () => {
  const origin = (field: 'webhook' | 'secret' | 'appkey', kind: CredentialOrigin['kind']) => [
    { field, origin: { kind } as CredentialOrigin },
  ];
  it.each([
    ['add-keyword', [], { kind: 'add-keyword' }],
    ['remove-at-all', [], { kind: 'remove-at-all' }],
    ['correct-chat-id', [], { kind: 'set-chat-id', index: 1 }],
    ['use-secret', [], { kind: 'paste', field: 'secret' }],
    ['correct-secret', origin('secret', 'secret'), { kind: 'paste', field: 'secret' }],
    ['correct-secret', origin('secret', 'stored'), { kind: 'enter-again' }],
    ['renew-robot', origin('webhook', 'typed'), { kind: 'enter-again' }],
    ['correct-webhook', origin('webhook', 'manifest'), { kind: 'paste', field: 'webhook' }],
    ['correct-app', origin('appkey', 'stored'), { kind: 'enter-again' }],
    ['correct-app', origin('appkey', 'secret'), undefined],
    ['wait', [], { kind: 'wait' }],
    ['set-proxy', [], { kind: 'open-setting', setting: 'http.proxy' }],
    ['start-simulator', [], { kind: 'start-simulator' }],
    ['allow-address', [], { kind: 'send-again' }],
    ['look-in-chat', [], undefined],
  ] as const)('%s, %j', (id, origins, expected) =>
    expect(chooseRemedy([DELIVERED, failed(id)], origins)).toEqual(expected),
  );

  it('is undefined if a message may have arrived, or all have', () => {
    expect(chooseRemedy([failed('add-keyword'), failed('send-again', { outcome: 'unknown' })], [])).toBeUndefined();
    expect(chooseRemedy([DELIVERED], [])).toBeUndefined();
  });
});

it('the history and its Markdown contain nothing secret that a server echoes', async () => {
  const [token, secret] = [SEEDED.senderToken, SEEDED.senderSecret];
  const server = createServer((request, response) => {
    request
      .resume()
      .on('end', () => response.end(JSON.stringify({ status: token, punish: `${secret} ${request.url}` })));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const webhook = `http://${encodeURIComponent(secret)}@127.0.0.1:${port}/hooks/${encodeURIComponent(token)}?access_token=${encodeURIComponent(token)}`;
  const message = { type: 'text', text: 'hello' } as const;
  const results = await sendMessages({ kind: 'chatbot', webhook, secret }, [message], { throttle: 'off' });
  server.close().closeAllConnections();
  const kept = record('1', recordable(results));
  for (const text of [JSON.stringify(kept), await reportMarkdown(kept, renderPhrase)]) {
    expect(text).toContain('•••');
    for (const part of [token, secret, encodeURIComponent(token)]) expect(text).not.toContain(part);
  }
});

it('the record contains no credentials and no message texts', () => {
  const kept = JSON.stringify(record('1', recordable([DELIVERED, failed('add-keyword')])));
  for (const secret of Object.values(SEEDED)) expect(kept).not.toContain(secret);
  expect(Object.keys(record('1'))).not.toContain('requests');
});
