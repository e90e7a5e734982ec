import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { send } from '#sender';
import { sign } from '../../sender/src/chatbot/sign.js';
import { readWebhook, signedWebhook } from '../../sender/src/chatbot/webhook-url.js';
import { chatbot, HELLO, ROBOT, sendTo, TOKEN, useSimulator } from './simulated.js';

const SECRET = 'SEC0123456789abcdef';
const NOW = 1_700_000_000_000;
const SIGNATURE = 'TSZbRFUuvaSQaRKUpF970OPCb2/LcQAP3wOvwZIzBZk=';

describe('signing', () => {
  it('computes the HMAC of timestamp and secret, keyed with the secret', () => {
    expect(sign(NOW, SECRET)).toBe(SIGNATURE);
  });

  it.each([
    ['adds both', 'https://h/robot/send?access_token=t', 'access_token=t&timestamp=<t>&sign=<s>'],
    [
      'replaces both',
      'https://h/robot/send?sign=old&access_token=t&timestamp=1',
      'sign=<s>&access_token=t&timestamp=<t>',
    ],
    [
      'drops duplicates',
      'https://h/robot/send?timestamp=1&access_token=t&timestamp=2',
      'timestamp=<t>&access_token=t&sign=<s>',
    ],
    ['without a query', 'https://h/robot/send', 'timestamp=<t>&sign=<s>'],
  ])('%s', (_, webhook, query) => {
    const wanted = query.replace('<t>', String(NOW)).replace('<s>', encodeURIComponent(SIGNATURE));
    expect(signedWebhook(new URL(webhook), SECRET, NOW + 0.7).url.search).toBe(`?${wanted}`);
  });

  it.each([undefined, ''])('leaves the URL unchanged without a secret (%j)', (secret) => {
    const webhook = 'https://h/robot/send?a=%7e+b&timestamp=1';
    expect(signedWebhook(new URL(webhook), secret, NOW).url.href).toBe(webhook);
  });
});

describe('invalid webhook URLs', () => {
  it.each([
    ['https://h/robot/send?access_token=t\n', 'webhook-blank'],
    [' https://h/robot/send?access_token=t', 'webhook-blank'],
    ['https://h/robot/send?access_token=t t', 'webhook-blank'],
    ['https://h/robot/send?access_\ttoken=t', 'webhook-blank'],
    ['', 'webhook-invalid'],
    ['\n', 'webhook-invalid'],
    [TOKEN, 'webhook-invalid'],
    ['oapi.dingtalk.com/robot/send?access_token=t', 'webhook-invalid'],
    ['ftp://h/robot/send', 'webhook-invalid'],
    ['http://', 'webhook-invalid'],
  ])('%j', async (webhook, error) => {
    expect(readWebhook(webhook)).toEqual({ kind: 'invalid', error });
    const results = await send({ kind: 'chatbot', webhook }, HELLO);
    expect(results).toMatchObject([
      { outcome: 'failed', error: { id: error }, target: { label: 'chatbot (no valid webhook)' } },
    ]);
  });
});

describe('over HTTP', () => {
  const simulator = useSimulator({ now: () => NOW });

  it('delivers', async () => {
    const results = await sendTo(simulator(), chatbot(simulator()), { now: () => NOW });
    expect(results).toEqual([
      {
        target: { kind: 'chatbot', label: `chatbot 127.0.0.1:${simulator().port} (…c3d4)` },
        outcome: 'delivered',
        durationMs: expect.any(Number),
        clockSkewMs: 0,
      },
    ]);
    expect(simulator().messages).toMatchObject([{ accepted: true, content: HELLO, signature: 'none' }]);
  });

  it('signs, encoded once', async () => {
    simulator().addRobot({ ...ROBOT, secret: SECRET, signMode: 'strict' });
    const [result] = await sendTo(simulator(), chatbot(simulator(), SECRET), { now: () => NOW });
    expect(result?.outcome).toBe('delivered');
    expect(simulator().messages).toMatchObject([{ signature: 'valid' }]);
  });

  it('adds keywords and mentions', async () => {
    simulator().addRobot({ ...ROBOT, keywords: ['告警'] });
    const extras = { keywords: ['ops', '告警'], atMobiles: ['13800000000'], atUsers: ['u1'], atAll: true };
    const target = chatbot(simulator());
    const message = { type: 'markdown', title: 'T', text: 'x < y' } as const;
    const results = await send(target, message, { extras });
    expect(results).toMatchObject([{ outcome: 'delivered' }]);
    expect(simulator().messages).toMatchObject([
      {
        content: { type: 'markdown', title: 'T', text: 'x < y\n\n[Keywords] ops, 告警 @13800000000' },
        mentions: { mobiles: ['13800000000'], userIds: ['u1'], all: true },
      },
    ]);
  });

  it.each([
    { name: 'the server’s clock is an hour behind', offsetMs: -3_600_000, skew: 3_600_000 },
    { name: 'the server’s clock is two seconds ahead', offsetMs: 2000, skew: -2000 },
    { name: 'part of a second is nothing', offsetMs: 999, skew: 0 },
  ])('measures the clock skew: $name', async ({ offsetMs, skew }) => {
    simulator().addFault({ kind: 'clock', offsetMs });
    expect(await sendTo(simulator(), chatbot(simulator()), { now: () => NOW })).toMatchObject([{ clockSkewMs: skew }]);
  });

  it('posts the same JSON as the manager to the path of the webhook URL', async () => {
    const seen: { url: string | undefined; type: string | undefined; body: string }[] = [];
    const server = createServer(async (request, response) => {
      const chunks: Buffer[] = await request.toArray();
      const { url, headers } = request;
      seen.push({ url, type: headers['content-type'], body: Buffer.concat(chunks).toString() });
      response.end('{"errcode":"0","errmsg":"ok"}');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const target = {
      kind: 'chatbot',
      webhook: `http://127.0.0.1:${port}/gate/robot/send?access_token=t`,
      secret: SECRET,
    } as const;
    const results = await send(target, HELLO, { now: () => NOW });
    server.close();
    expect(results).toMatchObject([{ outcome: 'delivered' }]);
    expect(seen).toEqual([
      {
        url: `/gate/robot/send?access_token=t&timestamp=${NOW}&sign=${encodeURIComponent(SIGNATURE)}`,
        type: 'application/json',
        body: '{"markdown":{"title":"","text":""},"text":{"content":"hello"},"msgtype":"text","at":{}}\n',
      },
    ]);
  });
});
