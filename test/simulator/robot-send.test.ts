import { expect, test } from 'vitest';
import { DEFAULT_ROBOT, type RobotProfile } from '#simulator';
import { JSON_HEADERS, post, signedQuery, textMessage, withSimulator } from './call.js';

const TOKEN = 'a1'.repeat(32);
const NOW = 1_700_000_000_000;
const SECRET = 'SEC0123456789abcdef';
const hello = textMessage('hello');

interface Case {
  readonly robot?: Omit<RobotProfile, 'accessToken'>;
  readonly token?: string;
  readonly query?: string;
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
  readonly errcode: number;
  /** The part of the text that distinguishes errors with the same code. */
  readonly text?: string;
}

const cases: Readonly<Record<string, Case>> = {
  'plain text': { errcode: 0, text: 'ok' },
  'content type with charset': { headers: { 'Content-Type': 'Application/JSON; charset=utf-8' }, errcode: 0 },
  'form content type': { headers: { 'Content-Type': 'application/x-www-form-urlencoded' }, errcode: 43004 },
  'no token': { token: '', errcode: 40035, text: 'access_token' },
  'unknown token': { token: 'nobody', errcode: 300005, text: 'token is not exist' },
  'unknown token with bad JSON: the token comes first': { token: 'nobody', body: '{', errcode: 300005 },
  disabled: { robot: { state: 'disabled' }, errcode: 400102 },
  disbanded: { robot: { state: 'disbanded' }, errcode: 400013 },
  'not in the group': { robot: { state: 'not-in-group' }, errcode: 400106 },
  'empty body': { body: '', errcode: 40035, text: 'json' },
  'not JSON': { body: '{"msgtype":"text","text":{"content":"C:\\dir"}}', errcode: 40035, text: 'json' },
  'a JSON list': { body: [], errcode: 40035, text: 'json' },
  'no msgtype': { body: { text: { content: 'x' } }, errcode: 40035, text: 'msgtype' },
  'unknown msgtype': { body: { msgtype: 'image', image: {} }, errcode: 400105, text: 'msgType:image' },
  'msgtype of a built-in name': { body: { msgtype: 'constructor' }, errcode: 400105 },
  'text without content': { body: textMessage(''), errcode: 400402, text: 'text --》 content' },
  'markdown without title': {
    body: { msgtype: 'markdown', markdown: { text: 'x' } },
    errcode: 400402,
    text: 'markdown --》 title',
  },
  'markdown without an object': { body: { msgtype: 'markdown' }, errcode: 400402, text: 'markdown' },
  'link without a URL': {
    body: { msgtype: 'link', link: { title: 't', text: 'x' } },
    errcode: 400402,
    text: 'messageUrl',
  },
  'card without buttons': {
    body: { msgtype: 'actionCard', actionCard: { title: 't', text: 'x' } },
    errcode: 400402,
    text: 'singleTitle',
  },
  'card with a button without a URL': {
    body: { msgtype: 'actionCard', actionCard: { title: 't', text: 'x', btns: [{ title: 'b' }] } },
    errcode: 400402,
    text: 'actionURL',
  },
  'feed without links': { body: { msgtype: 'feedCard', feedCard: { links: [] } }, errcode: 400402, text: 'links' },
  '20 000 bytes': { body: JSON.stringify(hello).padEnd(20_000), errcode: 0 },
  '20 001 bytes': { body: JSON.stringify(hello).padEnd(20_001), errcode: 460101 },
  '2 MiB': { body: JSON.stringify(textMessage('x'.repeat(2 << 20))), errcode: 460101 },
  'size counts bytes, not characters': { body: textMessage('警'.repeat(6700)), errcode: 460101 },
  'address allowed': { robot: { ipAllow: ['10.0.0.0/8', '127.0.0.1'] }, errcode: 0 },
  'address in a range': { robot: { ipAllow: ['127.0.0.0/8'] }, errcode: 0 },
  'address not allowed': { robot: { ipAllow: ['10.0.0.0/8'] }, errcode: 310000, text: 'ip 不在白名单中' },
  'address before signature': { robot: { ipAllow: ['10.0.0.1'], secret: SECRET }, errcode: 310000, text: 'ip' },
  'signature before keyword': { robot: { secret: SECRET, keywords: ['x'] }, errcode: 310000, text: '签名' },
  'signature and keyword': {
    robot: { secret: SECRET, keywords: ['hell'] },
    query: signedQuery(SECRET, NOW),
    errcode: 0,
  },
  'keyword in another case': { robot: { keywords: ['Hello'] }, errcode: 310000, text: '关键词' },
  'keyword in a title': {
    robot: { keywords: ['KEY'] },
    body: { msgtype: 'markdown', markdown: { title: 'KEY', text: 'x' } },
    errcode: 0,
  },
  'keyword on a button': {
    robot: { keywords: ['KEY'] },
    body: {
      msgtype: 'actionCard',
      actionCard: { title: 't', text: 'x', btns: [{ title: 'a KEY', actionURL: 'https://a.example' }] },
    },
    errcode: 0,
  },
  'keyword in an object that msgtype does not name': {
    robot: { keywords: ['KEY'] },
    body: { ...hello, markdown: { title: 'KEY', text: 'KEY' } },
    errcode: 310000,
  },
  '@all where only the owner may': {
    robot: { onlyOwnerAtAll: true },
    body: textMessage('x', { isAtAll: true }),
    errcode: 400004,
  },
  link: {
    body: { msgtype: 'link', link: { title: 't', text: 'x', messageUrl: 'https://a.example', picUrl: '' } },
    errcode: 0,
  },
  'single card': {
    body: {
      msgtype: 'actionCard',
      actionCard: { title: 't', text: 'x', singleTitle: 'go', singleURL: 'https://a.example' },
    },
    errcode: 0,
  },
  feed: {
    body: {
      msgtype: 'feedCard',
      feedCard: { links: [{ title: 't', messageURL: 'https://a.example', picURL: 'https://a.example/p' }] },
    },
    errcode: 0,
  },
  'as notification-manager writes it': {
    body: '{"markdown":{"title":"","text":""},"text":{"content":"a \\u003c b\\n\\n[Keywords] hello"},"msgtype":"text","at":{}}\n',
    robot: { keywords: ['hello'] },
    errcode: 0,
  },
};

for (const [
  name,
  { robot, token = TOKEN, query = '', body = hello, headers = JSON_HEADERS, errcode, text = '' },
] of Object.entries(cases)) {
  test(`/robot/send: ${name}`, () =>
    withSimulator({ now: () => NOW, robots: [{ accessToken: TOKEN, ...robot }] }, async (simulator) => {
      const answer = await post(`${simulator.url}/robot/send?access_token=${token}${query}`, body, headers);
      expect(answer).toMatchObject({ errcode, errmsg: expect.stringContaining(text) });
      expect(simulator.messages).toMatchObject([{ accepted: errcode === 0, answer: { errcode } }]);
      expect(simulator.requests).toMatchObject([{ method: 'POST', path: '/robot/send', errcode }]);
      expect(simulator.messages[0]?.explanation === undefined).toBe(errcode === 0);
    }));
}

test('every answer has HTTP status 200, DingTalk’s headers and the time of the simulator’s clock', () =>
  withSimulator({ now: () => NOW }, async (simulator) => {
    const answers = await Promise.all([
      fetch(simulator.webhookUrl(DEFAULT_ROBOT)),
      fetch(`${simulator.url}/robot/send/`, { method: 'POST' }),
      fetch(`${simulator.url}/gettoken`),
    ]);
    for (const answer of answers) {
      expect(answer.status).toBe(200);
      expect(answer.headers.get('server')).toBe('DingTalk/1.0.0');
      expect(answer.headers.get('date')).toBe('Tue, 14 Nov 2023 22:13:20 GMT');
      expect(answer.headers.get('content-type')).toContain('application/json');
    }
    const codes = await Promise.all(
      answers.map(async (answer) => ((await answer.json()) as { errcode: number }).errcode),
    );
    expect(codes).toEqual([43002, 404, 40035]);
  }));

test('a kept message contains its content and no credential', () =>
  withSimulator({ now: () => NOW, robots: [{ accessToken: TOKEN, secret: SECRET }] }, async (simulator) => {
    const body = { msgtype: 'markdown', markdown: { title: 'T', text: '@u1 **b**' }, at: { atUserIds: ['u1'] } };
    const headers = { ...JSON_HEADERS, Authorization: 'Bearer hidden-credential' };
    await post(`${simulator.webhookUrl({ accessToken: TOKEN })}${signedQuery(SECRET, NOW)}`, body, headers);
    expect(simulator.messages).toMatchObject([
      {
        id: 1,
        time: NOW,
        route: 'robot',
        sender: 'Robot …a1a1',
        msgtype: 'markdown',
        content: { type: 'markdown', title: 'T', text: '@u1 **b**' },
        mentions: { mobiles: [], userIds: ['u1'], all: false },
        signature: 'valid',
        warnings: [],
        request: { method: 'POST', body: JSON.stringify(body), size: JSON.stringify(body).length },
      },
    ]);
    const kept = JSON.stringify([simulator.messages, simulator.requests]);
    for (const credential of [TOKEN, SECRET, 'TSZbRFUuvaSQaRKUpF97', 'hidden-credential'])
      expect(kept).not.toContain(credential);
  }));
