import { describe, expect, it } from 'vitest';
import { CATALOGUE, createTokenCache, type ErrorId, explain, send, type Target } from '#sender';
import { type Fault, type RobotProfile, startSimulator, type TextStyle } from '#simulator';
import { readAnswer } from '../../sender/src/answer/read-answer.js';
import { explainRejection } from '../../sender/src/catalogue/catalogue.js';
import { APP, chatbot, conversation, HELLO, ROBOT, sendTo, useSimulator } from './simulated.js';

const MORE = ', more: [https://ding-doc.dingtalk.com/doc#/serverapi2/qf2nxq]';
const SIGN_HINT = '请确认签名和生成签名的时间戳必须都放在调用的网址中，请确认机器人的密钥加密和填写正确';
const KEYWORD_HINT = '请联系群管理员查看此机器人的关键词，并在发送的信息中包含此关键词;';

/** Every code, in every wording that callers have seen. */
const REJECTIONS: readonly [id: ErrorId, code: number | string, message: string, subCode?: string][] = [
  ['keyword-missing', 310000, 'keywords not in content'],
  ['keyword-missing', 310000, `keywords not in content${MORE}`],
  ['keyword-missing', 310000, `description:关键词不匹配;solution:${KEYWORD_HINT}`],
  ['keyword-missing', 310000, `错误描述:关键词不匹配;解决方案:${KEYWORD_HINT}`],
  ['sign-mismatch', 310000, 'sign not match'],
  ['sign-mismatch', 310000, `sign not match${MORE}`],
  [
    'sign-mismatch',
    310000,
    `description:机器人发送签名不匹配;solution:${SIGN_HINT};link:请参考本接口对应文档获得具体要求;`,
  ],
  ['sign-mismatch', 310000, `错误描述:机器人发送签名不匹配;解决方案:${SIGN_HINT}`],
  ['timestamp-invalid', 310000, 'invalid timestamp'],
  ['timestamp-invalid', 310000, `invalid timestamp${MORE}`],
  ['timestamp-invalid', 310000, `description:机器人发送签名过期;solution:${SIGN_HINT};`],
  ['timestamp-invalid', 310000, `错误描述:机器人发送签名过期;解决方案:${SIGN_HINT};`],
  ['ip-not-allowed', 310000, 'ip 203.0.113.7 not in whitelist'],
  ['ip-not-allowed', 310000, `ip 203.0.113.7 not in whitelist${MORE}`],
  ['ip-not-allowed', 310000, 'description:ip 不在白名单中;solution:请联系对应群的管理员，设置机器人安全ip地址段'],
  ['ip-not-allowed', 310000, '错误描述:ip 不在白名单中;解决方案:请联系对应群的管理员，设置机器人安全ip地址段'],
  ['security-check-failed', 310000, 'something new'],
  ['access-token-unknown', 300005, 'token is not exist'],
  ['access-token-unknown', 300001, 'token is not exist'],
  ['access-token-unknown', 400101, ''],
  ['session-expired', 300001, 'session 不存在'],
  ['access-token-missing', 40035, '缺少参数 access_token'],
  ['body-not-json', 40035, '缺少参数 json'],
  ['parameter-missing', 40035, '缺少参数 appkey'],
  ['get-required', 43001, '需要GET请求'],
  ['post-required', 43002, '需要POST请求'],
  ['https-required', 43003, '需要HTTPS请求'],
  ['content-type-invalid', 43004, '无效的HTTP HEADER Content-Type'],
  ['content-type-invalid', 43005, ''],
  ['app-authorization-needed', 43007, '需要授权'],
  ['message-type-unsupported', 400105, '错误描述: 不支持类型 msgType:image ;解决方案:请使用支持的类型;'],
  ['field-missing', 400402, '错误描述:参数 markdown --》 title 缺失，或者参数格式不正确; 解决方案:请填充上对应参数;'],
  ['text-missing', 400403, 'miss param : markdown->text'],
  ['text-missing', 400403, 'miss param : text->content'],
  ['field-missing', 400403, 'miss param : markdown->title'],
  ['message-too-long', 101002, 'message is too long'],
  ['message-too-long', 460101, 'message too long, exceed 20000 bytes'],
  ['message-too-long', 460101, 'description: body 大小不合法;solution:请保持大小在 20000bytes 以内;'],
  ['message-too-long', 34016, ''],
  ['robot-throttled', 130101, 'send too fast, exceed 20 times per minute'],
  ['robot-throttled', 410100, '发送速度太快而限流'],
  ['webhook-over-limit', 90030, 'webhook over limit'],
  ['mention-all-restricted', 400004, '群主已开启仅群主可@所有人功能'],
  ['group-disbanded', 400013, '群已被解散'],
  ['robot-disabled', 400102, 'bot is stopped'],
  ['robot-not-in-group', 400106, '机器人不存在'],
  ['link-unsafe', 430101, ''],
  ['text-improper', 430102, ''],
  ['image-improper', 430103, ''],
  ['content-improper', 430104, ''],
  ['system-busy', -1, '系统繁忙'],
  ['system-exception', 500100, 'description:系统异常，请稍后再试;'],
  ['path-not-found', 404, '请求的URI地址不存在'],
  ['app-credentials-wrong', 40089, '不合法的corpid或corpsecret'],
  ['app-credentials-wrong', 40001, ''],
  ['app-ip-not-allowed', 60020, '访问ip不在白名单之中，请参考FAQ：…,request ip=203.0.113.7 appKey(k)'],
  ['app-token-invalid', 40014, '不合法的access_token'],
  ['app-token-missing', 41001, '缺少access_token参数'],
  ['app-token-expired', 42001, 'access_token超时'],
  ['app-permission-missing', 60011, '没有调用该接口的权限'],
  ['app-permission-missing', 88, 'ding talk error[subcode=60011,submsg=没有调用该接口的权限]', '60011'],
  ['app-throttled', 88, 'ding talk error[subcode=90002,submsg=…]', '90002'],
  ['app-throttled', 88, 'ding talk error[subcode=90018,submsg=…]', '90018'],
  ['app-token-invalid', 88, 'ding talk error', '40014'],
  ['app-call-failed', 88, 'ding talk error[subcode=99999,submsg=…]', '99999'],
  ['app-call-failed', 88, ''],
  ['chat-id-empty', 34001, '无效的会话id'],
  ['chat-id-empty', 49000, '缺少chatid'],
  ['chat-not-found', 34013, '找不到群会话对象'],
  ['chat-id-of-other-kind', 40016, '不合法的会话ID'],
  ['message-type-unsupported', 34004, ''],
  ['conversation-message-invalid', 34014, ''],
  ['conversation-send-failed', 34015, ''],
  ['user-not-in-chat', 60124, '用户不在此群中'],
  ['sender-corp-invalid', 34003, ''],
  ['user-id-invalid', 33012, ''],
  ['unknown-code', 777777, 'something new'],
  ['keyword-missing', '310000', 'keywords not in content'],
];

describe('rejections', () => {
  it.each(REJECTIONS)('%s: %s %s', (id, code, message, subCode) => {
    expect(explainRejection(code, message, subCode)).toBe(id);
  });

  it('every rejection entry has a test row', () => {
    const met = new Set(REJECTIONS.map(([id]) => id));
    expect(CATALOGUE.filter((entry) => 'codes' in entry && !met.has(entry.id))).toEqual([]);
  });
});

describe('entries', () => {
  it('have unique ids', () => {
    expect(new Set(CATALOGUE.map(({ id }) => id)).size).toBe(CATALOGUE.length);
  });

  it.each(CATALOGUE)('$id has a cause and a remedy', ({ id }) => {
    const { cause, remedy } = explain(id);
    expect(cause.template).toMatch(/^[A-Z].*\.$/);
    expect(remedy.template).toMatch(/^[A-Z].*\.$/);
  });
});

describe('responses', () => {
  it.each<[string, number, string, object]>([
    ['0', 200, '{"errcode":0,"errmsg":"ok"}', { outcome: 'delivered' }],
    ['0 as a string', 200, '{"errcode":"0","errmsg":"ok"}', { outcome: 'delivered' }],
    [
      'a code as a text',
      200,
      '{"errcode":"300005","errmsg":"x"}',
      { outcome: 'refused', dingtalk: { code: 300005, message: 'x' } },
    ],
    [
      'no text',
      200,
      '{"errcode":-1}',
      { outcome: 'refused', error: 'system-busy', dingtalk: { code: -1, message: '' } },
    ],
    [
      'sub-code as a number',
      200,
      '{"errcode":88,"sub_code":60011,"errmsg":"x"}',
      { error: 'app-permission-missing', dingtalk: { code: 88, subCode: '60011' } },
    ],
    [
      'sub-code in the text alone',
      200,
      '{"errcode":88,"errmsg":"ding talk error[subcode=60020,submsg=x]"}',
      { error: 'app-ip-not-allowed', dingtalk: { subCode: '60020' } },
    ],
    [
      'flood',
      200,
      '{"status":1111,"wait":5,"source":"x5","punish":"deny"}',
      { outcome: 'refused', error: 'flood-protection' },
    ],
    [
      'flood with another status',
      419,
      '{"status":1111,"punish":"deny"}',
      { outcome: 'refused', error: 'flood-protection' },
    ],
    [
      'an error with another status',
      400,
      '{"errcode":300005,"errmsg":"x"}',
      { outcome: 'refused', error: 'access-token-unknown' },
    ],
    ['success with another status', 500, '{"errcode":0}', { outcome: 'unknown', error: 'http-status' }],
    ['HTML', 200, ' <!doctype html>', { outcome: 'unknown', error: 'answer-html' }],
    ['text', 200, 'ok', { outcome: 'unknown', error: 'answer-not-json' }],
    ['an array', 200, '[]', { outcome: 'unknown', error: 'answer-not-json' }],
    ['null', 200, 'null', { outcome: 'unknown', error: 'answer-not-json' }],
    ['empty', 200, ' \n', { outcome: 'unknown', error: 'answer-empty' }],
    ['no code', 200, '{"ok":true}', { outcome: 'unknown', error: 'answer-without-code' }],
    ['a code of another type', 200, '{"errcode":null}', { outcome: 'unknown', error: 'answer-without-code' }],
    ['a code that is not a number', 200, '{"errcode":"ok"}', { outcome: 'unknown', error: 'answer-without-code' }],
    ['a gateway’s status', 502, '<html>', { outcome: 'unknown', error: 'http-status', detail: 'HTTP 502' }],
    ['a redirect', 302, '', { outcome: 'unknown', error: 'redirected' }],
    ['a proxy that requires authentication', 407, '', { outcome: 'failed', error: 'proxy-authentication-required' }],
  ])('%s', (_, status, body, wanted) => {
    expect(readAnswer(status, body)).toMatchObject(wanted);
  });
});

describe('robots over HTTP', () => {
  const secret = 'SECabc';
  interface Refused {
    readonly id: ErrorId;
    readonly profile: Partial<RobotProfile>;
    readonly ours?: string;
    /** How far the sender's clock is ahead, in milliseconds. */
    readonly ahead?: number;
  }
  const refused: readonly Refused[] = [
    { id: 'keyword-missing', profile: { keywords: ['alarm'] } },
    { id: 'sign-mismatch', profile: { secret } },
    { id: 'sign-mismatch', profile: { secret }, ours: 'SECother' },
    { id: 'timestamp-invalid', profile: { secret }, ours: secret, ahead: -3_700_000 },
    { id: 'timestamp-invalid', profile: { secret }, ours: secret, ahead: 3_700_000 },
    { id: 'ip-not-allowed', profile: { ipAllow: ['203.0.113.7'] } },
    { id: 'robot-disabled', profile: { state: 'disabled' } },
    { id: 'group-disbanded', profile: { state: 'disbanded' } },
    { id: 'robot-not-in-group', profile: { state: 'not-in-group' } },
  ];
  const styles: readonly TextStyle[] = [1, 2, 3, 4];

  it.each(styles.flatMap((style) => refused.map((row) => ({ style, ...row }))))(
    'wording $style: $id',
    async ({ style, id, profile, ours, ahead = 0 }) => {
      const simulator = await startSimulator({ style, robots: [{ ...ROBOT, ...profile }] });
      const results = await sendTo(simulator, chatbot(simulator, ours), { now: () => Date.now() + ahead });
      await simulator.close();
      expect(results).toMatchObject([{ outcome: 'refused', error: { id } }]);
    },
  );

  const simulator = useSimulator();

  it('an unknown access token', async () => {
    simulator().removeRobot(ROBOT.accessToken);
    expect(await sendTo(simulator(), chatbot(simulator()))).toMatchObject([
      { outcome: 'refused', error: { id: 'access-token-unknown' }, dingtalk: { code: 300005 } },
    ]);
  });

  it('a missing access token', async () => {
    const target = { kind: 'chatbot', webhook: `${simulator().url}/robot/send` } as const;
    expect(await send(target, HELLO)).toMatchObject([{ error: { id: 'access-token-missing' } }]);
  });

  it('a wrong path', async () => {
    const target = { kind: 'chatbot', webhook: `${simulator().url}/robot/sent?access_token=t` } as const;
    const [result] = await send(target, HELLO);
    expect(result?.outcome).not.toBe('delivered');
  });

  it('an empty title, a text that is too long, a restricted mention, too many messages', async () => {
    const target = chatbot(simulator());
    const outcome = async (...[message, extras = {}]: [Parameters<typeof send>[1], { atAll?: boolean }?]) =>
      (await send(target, message, { extras }))[0]?.error?.id;
    expect(await outcome({ type: 'markdown', title: '', text: 'x' })).toBe('field-missing');
    expect(await outcome({ type: 'text', text: 'x'.repeat(20_000) })).toBe('message-too-long');
    simulator().updateRobot(ROBOT.accessToken, { onlyOwnerAtAll: true });
    expect(await outcome(HELLO, { atAll: true })).toBe('mention-all-restricted');
    simulator().updateRobot(ROBOT.accessToken, { ratePerMinute: 1 });
    await send(target, HELLO);
    expect(await outcome(HELLO)).toBe('robot-throttled');
  });

  it.each<[Fault, object]>([
    [{ kind: 'system-busy' }, { outcome: 'refused', error: { id: 'system-busy' } }],
    [{ kind: 'system-exception' }, { outcome: 'refused', error: { id: 'system-exception' } }],
    [{ kind: 'flood-punish' }, { outcome: 'refused', error: { id: 'flood-protection' }, dingtalk: { code: 1111 } }],
    [{ kind: 'html' }, { outcome: 'unknown', error: { id: 'answer-html' } }],
    [
      { kind: 'html', status: 503 },
      { outcome: 'unknown', error: { id: 'http-status', detail: 'HTTP 503' } },
    ],
    [{ kind: 'not-json' }, { outcome: 'unknown', error: { id: 'answer-not-json' } }],
    [{ kind: 'http-status' }, { outcome: 'unknown', error: { id: 'http-status', detail: 'HTTP 500' } }],
    [{ kind: 'redirect' }, { outcome: 'unknown', error: { id: 'redirected' } }],
    [
      { kind: 'errcode', errcode: 430102, errmsg: 'x' },
      { outcome: 'refused', error: { id: 'text-improper' } },
    ],
    [
      { kind: 'errcode', errcode: 987654, errmsg: 'x' },
      { outcome: 'refused', error: { id: 'unknown-code' } },
    ],
    [{ kind: 'reset-early' }, { outcome: 'unknown', error: { id: 'connection-reset' } }],
    [{ kind: 'reset-late' }, { outcome: 'unknown', error: { id: 'connection-reset' } }],
    [{ kind: 'truncated' }, { outcome: 'unknown', error: { id: 'connection-reset' } }],
    [{ kind: 'huge' }, { outcome: 'unknown', error: { id: 'answer-too-large' } }],
    [{ kind: 'gzip' }, { outcome: 'delivered' }],
  ])('$kind', async (fault, wanted) => {
    simulator().addFault(fault);
    expect(await sendTo(simulator(), chatbot(simulator()))).toMatchObject([wanted]);
    expect(simulator().requests).toHaveLength(1);
  });
});

describe('apps over HTTP', () => {
  const simulator = useSimulator();
  const [chat = ''] = APP.chatIds;

  it.each<[ErrorId, () => Target]>([
    ['app-credentials-wrong', () => conversation([chat], { appSecret: 'wrong-secret' })],
    ['parameter-missing', () => conversation([chat], { appKey: '' })],
    ['chat-not-found', () => conversation([`chat${'9'.repeat(32)}`])],
    ['chat-id-of-other-kind', () => conversation(['cidAAAA=='])],
    ['chat-id-empty', () => conversation([''])],
  ])('%s', async (id, target) => {
    expect(await sendTo(simulator(), target())).toMatchObject([{ outcome: 'refused', error: { id } }]);
  });

  it.each<[ErrorId, object]>([
    ['app-ip-not-allowed', { ipAllow: ['203.0.113.7'] }],
    ['app-permission-missing', { chatPermission: false }],
  ])('%s', async (id, change) => {
    simulator().addApp({ ...APP, ...change });
    expect(await sendTo(simulator(), conversation())).toMatchObject([{ outcome: 'refused', error: { id } }]);
  });

  it('a message that is too long', async () => {
    const options = { baseUrl: simulator().url, tokens: createTokenCache() };
    const results = await send(conversation(), { type: 'text', text: '长'.repeat(6000) }, options);
    expect(results).toMatchObject([
      { outcome: 'refused', error: { id: 'message-too-long' }, dingtalk: { code: 34016 } },
    ]);
  });
});
