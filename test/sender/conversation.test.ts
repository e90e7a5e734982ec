import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { renderPhrase } from '#core';
import { createTokenCache, explain, send } from '#sender';
import { cachedToken, forgetToken, storeToken, tokenKey } from '../../sender/src/conversation/token-cache.js';
import { APP, conversation, HELLO, paths, sendTo, timedOut, useSimulator } from './simulated.js';

const NOW = 1_700_000_000_000;
const simulator = useSimulator();

describe('delivery', () => {
  it('returns one result per chat id, in order, with one token', async () => {
    const missing = `chat${'9'.repeat(32)}`;
    const [first = '', second = '', third = ''] = APP.chatIds;
    const results = await sendTo(simulator(), conversation([first, missing, second, third]));
    expect(results).toMatchObject([
      { target: { kind: 'conversation', label: 'conversation chat1111…' }, outcome: 'delivered' },
      { target: { label: 'conversation chat9999…' }, outcome: 'refused', error: { id: 'chat-not-found' } },
      { target: { label: 'conversation chat2222…' }, outcome: 'delivered' },
      { target: { label: 'conversation chat3333…' }, outcome: 'delivered' },
    ]);
    expect(results[0]?.messageId).toMatch(/^msg/);
    expect(paths(simulator()).toSorted()).toEqual([
      '/chat/send',
      '/chat/send',
      '/chat/send',
      '/chat/send',
      '/gettoken',
    ]);
    expect(
      simulator()
        .messages.filter(({ accepted }) => accepted)
        .map(({ chatId }) => chatId)
        .toSorted(),
    ).toEqual([...APP.chatIds].toSorted());
  });

  it('adds no keywords or mentions', async () => {
    await sendTo(simulator(), conversation(), { extras: { keywords: ['k'], atAll: true } });
    expect(simulator().messages).toMatchObject([{ content: HELLO, mentions: { all: false } }]);
  });

  it('sends nothing without chat ids', async () => {
    expect(await sendTo(simulator(), conversation([]))).toEqual([]);
    expect(simulator().requests).toEqual([]);
  });

  it.each(['ftp://h', 'oapi.dingtalk.com', ''])('rejects the API URL %j', async (baseUrl) => {
    const results = await sendTo(simulator(), conversation(), { baseUrl });
    expect(results).toMatchObject([{ outcome: 'failed', error: { id: 'api-address-invalid' } }]);
  });

  it('accepts an API URL with trailing slashes', async () => {
    const results = await sendTo(simulator(), conversation(), { baseUrl: `${simulator().url}//` });
    expect(results).toMatchObject([{ outcome: 'delivered' }]);
  });
});

describe('the token', () => {
  it('is used until shortly before it expires', async () => {
    const tokens = createTokenCache();
    const at = (seconds: number) => sendTo(simulator(), conversation(), { tokens, now: () => NOW + seconds * 1000 });
    await at(0);
    await at(6999);
    expect(paths(simulator())).toEqual(['/gettoken', '/chat/send', '/chat/send']);
    await at(7000);
    expect(paths(simulator()).slice(3)).toEqual(['/gettoken', '/chat/send']);
  });

  it.each([
    ['another app', { appKey: 'other' }],
    ['another secret', { appSecret: 'changed-secret' }],
  ])('is not used for %s', async (_, app) => {
    const tokens = createTokenCache();
    await sendTo(simulator(), conversation(), { tokens });
    const results = await sendTo(simulator(), conversation(undefined, app), { tokens });
    expect(results).toMatchObject([{ outcome: 'refused', error: { id: 'app-credentials-wrong' } }]);
  });

  it.each([
    ['expired at DingTalk', () => simulator().expireTokens()],
    [
      '40014',
      () => simulator().addFault({ kind: 'errcode', errcode: 40014, errmsg: 'x' }, { when: { path: '/chat/send' } }),
    ],
    [
      '40014 within 88',
      () =>
        simulator().addFault(
          { kind: 'errcode', errcode: 88, errmsg: 'x', subCode: '40014' },
          { when: { path: '/chat/send' } },
        ),
    ],
  ])('is fetched again when it is %s', async (_, spoil) => {
    const tokens = createTokenCache();
    await sendTo(simulator(), conversation(), { tokens });
    spoil();
    const results = await sendTo(simulator(), conversation(), { tokens });
    expect(results).toMatchObject([{ outcome: 'delivered' }]);
    expect(paths(simulator()).slice(2)).toEqual(['/chat/send', '/gettoken', '/chat/send']);
    expect(simulator().messages.filter(({ accepted }) => accepted)).toHaveLength(2);
  });

  it('is fetched again only once', async () => {
    simulator().addFault(
      { kind: 'errcode', errcode: 42001, errmsg: 'x' },
      { when: { path: '/chat/send' }, times: Number.POSITIVE_INFINITY },
    );
    const results = await sendTo(simulator(), conversation());
    expect(results).toMatchObject([{ outcome: 'refused', error: { id: 'app-token-expired' } }]);
    expect(paths(simulator())).toEqual(['/gettoken', '/chat/send', '/gettoken', '/chat/send']);
  });

  it('is fetched once for concurrent sends', async () => {
    const tokens = createTokenCache();
    const sending = [1, 2, 3].map(() => sendTo(simulator(), conversation(APP.chatIds), { tokens }));
    const results = (await Promise.all(sending)).flat();
    expect(results.map(({ outcome }) => outcome)).toEqual(Array(9).fill('delivered'));
    expect(paths(simulator()).filter((path) => path === '/gettoken')).toHaveLength(1);
  });

  it.each([
    [{ kind: 'reset-early' }, 'connection-reset', 'ECONNRESET'],
    [{ kind: 'html' }, 'answer-html', undefined],
    [{ kind: 'http-status', status: 502 }, 'http-status', 'HTTP 502'],
    [{ kind: 'redirect' }, 'redirected', 'HTTP 302'],
    [{ kind: 'no-code' }, 'answer-without-code', undefined],
    [{ kind: 'errcode', errcode: 0, errmsg: 'ok' }, 'answer-without-token', undefined],
  ] as const)(
    'cannot be fetched, so nothing is sent, and the reason is explained (%j)',
    async (fault, behind, detail) => {
      simulator().addFault(fault, { when: { path: '/gettoken' } });
      const results = await sendTo(simulator(), conversation(APP.chatIds));
      for (const { outcome, error } of results) {
        expect({ outcome, id: error?.id, detail: error?.detail }).toEqual({
          outcome: 'failed',
          id: 'token-request-failed',
          detail,
        });
        expect(error && renderPhrase(error.cause)).toBe(
          `${renderPhrase(explain('token-request-failed').cause)} ${renderPhrase(explain(behind).cause)}`,
        );
      }
      expect(results).toHaveLength(3);
      expect(simulator().messages).toEqual([]);
    },
  );

  it('does not arrive in time, so nothing is sent', async () => {
    simulator().addFault({ kind: 'slow' }, { when: { path: '/gettoken' } });
    const sending = () => sendTo(simulator(), conversation(APP.chatIds));
    const results = await timedOut(sending, () => simulator().requests.length > 0);
    const wanted = { outcome: 'failed', error: { id: 'token-request-failed' } };
    expect(results).toMatchObject([wanted, wanted, wanted]);
    expect(results.map(({ error }) => error && renderPhrase(error.cause))).toEqual(
      Array(3).fill(expect.stringContaining('no response arrived in time')),
    );
    expect(paths(simulator())).toEqual(['/gettoken']);
  });

  it('is not cached after a failed fetch', async () => {
    const tokens = createTokenCache();
    simulator().addFault({ kind: 'system-busy' }, { when: { path: '/gettoken' } });
    expect(await sendTo(simulator(), conversation(), { tokens })).toMatchObject([{ outcome: 'refused' }]);
    expect(await sendTo(simulator(), conversation(), { tokens })).toMatchObject([{ outcome: 'delivered' }]);
  });
});

describe('cancelling', () => {
  it('one of two sends while the token is fetched: it ends at once, the other receives the token', async () => {
    const tokens = createTokenCache();
    const controller = new AbortController();
    const fault = simulator().addFault({ kind: 'slow' }, { when: { path: '/gettoken' } });
    const impatient = sendTo(simulator(), conversation(), { tokens, signal: controller.signal });
    const patient = sendTo(simulator(), conversation(), { tokens });
    controller.abort();
    expect(await impatient).toMatchObject([{ outcome: 'cancelled', error: { id: 'cancelled' } }]);
    fault.release();
    expect(await patient).toMatchObject([{ outcome: 'delivered' }]);
    expect(paths(simulator())).toEqual(['/gettoken', '/chat/send']);
  });

  it('all sends while the token is fetched: the fetch is aborted', async () => {
    const tokens = createTokenCache();
    const controller = new AbortController();
    let closed: Promise<unknown> | undefined;
    const server = createServer(({ socket }) => {
      closed = once(socket, 'close');
      controller.abort();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const results = await send(conversation(APP.chatIds), HELLO, { baseUrl, tokens, signal: controller.signal });
    expect(results.map(({ outcome }) => outcome)).toEqual(['cancelled', 'cancelled', 'cancelled']);
    expect(tokens.pending.size).toBe(0);
    expect(closed).toBeDefined();
    await closed;
    server.close();
  });

  it('in flight: messages that left are unknown, the others are cancelled', async () => {
    const controller = new AbortController();
    const chatIds = Array.from({ length: 6 }, (_, index) => `chat${String(index).repeat(32)}`);
    simulator().addApp({ ...APP, chatIds });
    simulator().addFault({ kind: 'slow' }, { when: { path: '/chat/send' }, times: Number.POSITIVE_INFINITY });
    const arrived = Promise.all(
      chatIds.slice(0, 4).map((id) => simulator().waitForMessage(({ chatId }) => chatId === id)),
    );
    const sending = sendTo(simulator(), conversation(chatIds), { signal: controller.signal });
    await arrived;
    controller.abort();
    const outcomes = (await sending).map(({ outcome }) => outcome);
    expect(outcomes).toEqual(['unknown', 'unknown', 'unknown', 'unknown', 'cancelled', 'cancelled']);
    expect(simulator().messages).toHaveLength(4);
  });
});

describe('the cache', () => {
  it('has keys without the secret, one per app and URL', () => {
    const keys = [
      tokenKey('https://a', 'key', 'the-secret'),
      tokenKey('https://b', 'key', 'the-secret'),
      tokenKey('https://a', 'keyt', 'he-secret'),
      tokenKey('https://a', 'key', 'another'),
    ];
    expect(new Set(keys).size).toBe(4);
    expect(keys.join()).not.toContain('secret');
  });

  it.each([
    ['half of a short lifetime', 100, 50],
    ['a long lifetime except its last 200 seconds', 7200, 7000],
  ])('keeps a token for %s', (_, lifetime, kept) => {
    const tokens = createTokenCache();
    storeToken(tokens, 'k', 't', lifetime, NOW);
    expect(cachedToken(tokens, 'k', NOW + kept * 1000 - 1)).toBe('t');
    expect(cachedToken(tokens, 'k', NOW + kept * 1000)).toBeUndefined();
  });

  it('removes a token, but not its replacement', () => {
    const tokens = createTokenCache();
    storeToken(tokens, 'k', 'new', 7200, NOW);
    forgetToken(tokens, 'k', 'old');
    expect(cachedToken(tokens, 'k', NOW)).toBe('new');
    forgetToken(tokens, 'k', 'new');
    expect(cachedToken(tokens, 'k', NOW)).toBeUndefined();
  });

  it('is process-wide by default', async () => {
    const options = { baseUrl: simulator().url };
    await send(conversation(), HELLO, options);
    await send(conversation(), HELLO, options);
    expect(paths(simulator())).toEqual(['/gettoken', '/chat/send', '/chat/send']);
  });
});
