import { expect, test } from 'vitest';
import { type AppProfile, DEFAULT_APP, type Simulator } from '#simulator';
import { type Answer, JSON_HEADERS, post, textMessage, withSimulator } from './call.js';

const APP: AppProfile = { appKey: 'dingkey', appSecret: 'appsecret', chatIds: ['chat1'] };
const CHAT = { chatid: 'chat1' };
const to = (msg: unknown) => ({ ...CHAT, msg });

async function login(simulator: Simulator, { appKey, appSecret }: AppProfile = APP): Promise<Answer> {
  const response = await fetch(`${simulator.url}/gettoken?appkey=${appKey}&appsecret=${appSecret}`);
  return (await response.json()) as Answer;
}

interface Case {
  readonly app?: Partial<AppProfile>;
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
  readonly token?: string;
  readonly errcode: number;
}

const cases: Readonly<Record<string, Case>> = {
  'current form': { body: to(textMessage('x')), errcode: 0 },
  'older flat form': { body: { ...CHAT, sender: 'u1', ...textMessage('x') }, errcode: 0 },
  'as notification-manager writes it': {
    body: '{"chatid":"chat1","msg":{"markdown":{"title":"t","text":"x"},"text":{"content":""},"msgtype":"markdown","at":{}}}\n',
    errcode: 0,
  },
  'no token': { token: '', errcode: 41001 },
  'a robot’s token': { token: 'a1'.repeat(32), errcode: 40014 },
  'form content type': { headers: { 'Content-Type': 'text/plain' }, errcode: 43004 },
  'no permission': { app: { chatPermission: false }, errcode: 88 },
  'not JSON': { body: '{', errcode: 40035 },
  'no chatid': { body: { msg: textMessage('x') }, errcode: 49000 },
  'empty chatid': { body: { chatid: '', msg: textMessage('x') }, errcode: 34001 },
  'chatid not a string': { body: { chatid: 1, msg: textMessage('x') }, errcode: 34001 },
  openConversationId: { body: { chatid: 'cidAbc==', msg: textMessage('x') }, errcode: 40016 },
  'unknown chatid': { body: { chatid: 'chat2', msg: textMessage('x') }, errcode: 34013 },
  'no msg': { body: CHAT, errcode: 34014 },
  'msg a string': { body: to('x'), errcode: 34014 },
  'no content': { body: to({ msgtype: 'text', text: {} }), errcode: 34014 },
  'robot’s name of a card': { body: to({ msgtype: 'actionCard', actionCard: {} }), errcode: 34004 },
  '5 000 characters': { body: to(textMessage('x'.repeat(5000))), errcode: 0 },
  '5 001 characters': { body: to(textMessage('x'.repeat(5001))), errcode: 34016 },
  'long title': { body: to({ msgtype: 'markdown', markdown: { title: 't'.repeat(65), text: 'x' } }), errcode: 34016 },
  'long button': {
    body: to({
      msgtype: 'action_card',
      action_card: { title: 't', markdown: 'x', single_title: 's'.repeat(21), single_url: 'https://a.example' },
    }),
    errcode: 34016,
  },
  'card with buttons': {
    body: to({
      msgtype: 'action_card',
      action_card: { title: 't', markdown: 'x', btn_json_list: [{ title: 'b', action_url: 'https://a.example' }] },
    }),
    errcode: 0,
  },
  link: {
    body: to({ msgtype: 'link', link: { title: 't', text: 'x', message_url: 'https://a.example', pic_url: '@media' } }),
    errcode: 0,
  },
  image: { body: to({ msgtype: 'image', image: { media_id: '@media' } }), errcode: 0 },
  oa: {
    body: to({ msgtype: 'oa', oa: { message_url: 'https://a.example', body: { title: 't', content: 'x' } } }),
    errcode: 0,
  },
};

for (const [name, { app, body = to(textMessage('x')), headers = JSON_HEADERS, token, errcode }] of Object.entries(
  cases,
)) {
  test(`/chat/send: ${name}`, () =>
    withSimulator({ apps: [{ ...APP, ...app }] }, async (simulator) => {
      const issued = String((await login(simulator)).access_token);
      const answer = await post(`${simulator.url}/chat/send?access_token=${token ?? issued}`, body, headers);
      expect(answer.errcode).toBe(errcode);
      expect(typeof answer.messageId).toBe(errcode === 0 ? 'string' : 'undefined');
      expect(simulator.messages).toMatchObject([
        { route: 'conversation', accepted: errcode === 0, answer: { errcode } },
      ]);
      expect(JSON.stringify([simulator.messages, simulator.requests])).not.toContain(issued);
    }));
}

test('a missing permission has a sub-code', () =>
  withSimulator({ apps: [{ ...APP, chatPermission: false }] }, async (simulator) => {
    const { access_token } = await login(simulator);
    expect(await post(`${simulator.url}/chat/send?access_token=${access_token}`, to(textMessage('x')))).toMatchObject({
      errcode: 88,
      sub_code: '60011',
      errmsg: 'ding talk error[subcode=60011,submsg=没有调用该接口的权限]',
      request_id: expect.any(String),
    });
  }));

test('the IP allow list of the app', () =>
  withSimulator({ apps: [APP] }, async (simulator) => {
    const { access_token } = await login(simulator);
    simulator.addApp({ ...APP, ipAllow: ['192.0.2.1'] });
    expect((await login(simulator)).errcode).toBe(60020);
    expect((await post(`${simulator.url}/chat/send?access_token=${access_token}`, to(textMessage('x')))).errcode).toBe(
      60020,
    );
  }));

test('more than the documented 2 048 bytes cause a warning', () =>
  withSimulator({ apps: [APP] }, async (simulator) => {
    const { access_token } = await login(simulator);
    await post(`${simulator.url}/chat/send?access_token=${access_token}`, to(textMessage('x'.repeat(2048))));
    expect(simulator.messages).toMatchObject([{ accepted: true, warnings: [{ code: 'msg-over-2048-bytes' }] }]);
  }));

test('a valid token stays the same, each call renews it, and finally it expires', () => {
  let now = 1_700_000_000_000;
  return withSimulator({ now: () => now, apps: [APP] }, async (simulator) => {
    const send = async (token: unknown) =>
      (await post(`${simulator.url}/chat/send?access_token=${token}`, to(textMessage('x')))).errcode;
    const first = await login(simulator);
    expect(first).toEqual({ errcode: 0, errmsg: 'ok', access_token: expect.any(String), expires_in: 7200 });
    now += 7_199_000;
    expect((await login(simulator)).access_token).toBe(first.access_token);
    now += 7_199_000;
    expect(await send(first.access_token)).toBe(0);
    now += 1_000;
    expect(await send(first.access_token)).toBe(42001);
    const second = await login(simulator);
    expect(second.access_token).not.toBe(first.access_token);
    expect(await send(first.access_token)).toBe(42001);
    simulator.expireTokens();
    expect(await send(second.access_token)).toBe(42001);
  });
});

test.each([
  ['wrong secret', `appkey=${DEFAULT_APP.appKey}&appsecret=wrong`, 'GET', 40089],
  ['unknown key', 'appkey=nobody&appsecret=x', 'GET', 40089],
  ['no secret', `appkey=${DEFAULT_APP.appKey}`, 'GET', 40035],
  ['no key', '', 'GET', 40035],
  ['POST', `appkey=${DEFAULT_APP.appKey}&appsecret=${DEFAULT_APP.appSecret}`, 'POST', 43001],
])('/gettoken: %s', (_name, query, method, errcode) =>
  withSimulator({}, async (simulator) => {
    const response = await fetch(`${simulator.url}/gettoken?${query}`, { method });
    expect(await response.json()).toMatchObject({ errcode });
    expect(simulator.messages).toEqual([]);
    expect(simulator.requests).toMatchObject([{ path: '/gettoken', errcode }]);
  }),
);

test('acceptUnknown creates robots and apps at their first use', () =>
  withSimulator({ acceptUnknown: true }, async (simulator) => {
    expect((await post(simulator.webhookUrl({ accessToken: 'mine' }), textMessage('x'))).errcode).toBe(0);
    const { access_token } = await login(simulator);
    expect((await login(simulator, { ...APP, appSecret: 'another' })).errcode).toBe(40089);
    const send = async (chatid: string) =>
      (await post(`${simulator.url}/chat/send?access_token=${access_token}`, { chatid, msg: textMessage('x') }))
        .errcode;
    expect([await send('chatany'), await send('cidany')]).toEqual([0, 40016]);
  }));
