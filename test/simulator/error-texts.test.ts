import { expect, test } from 'vitest';
import type { RobotProfile, SimulatorOptions, TextStyle } from '#simulator';
import { post, textMessage, withSimulator } from './call.js';

const TOKEN = 'b2'.repeat(32);
const MORE = ', more: [https://ding-doc.dingtalk.com/doc#/serverapi2/qf2nxq]';
const hello = textMessage('hello');

interface Case {
  readonly robot: Omit<RobotProfile, 'accessToken'>;
  readonly query?: string;
  readonly body?: unknown;
  readonly options?: SimulatorOptions;
  readonly answers: readonly [style: TextStyle, errcode: number, errmsg: string | RegExp][];
}

/** The same error in the wording of each generation, as captured by callers. */
const cases: Readonly<Record<string, Case>> = {
  keyword: {
    robot: { keywords: ['alert'] },
    answers: [
      [1, 310000, 'keywords not in content'],
      [2, 310000, `keywords not in content${MORE}`],
      [
        3,
        310000,
        'description:关键词不匹配;solution:请联系群管理员查看此机器人的关键词，并在发送的信息中包含此关键词;',
      ],
      [4, 310000, '错误描述:关键词不匹配;解决方案:请联系群管理员查看此机器人的关键词，并在发送的信息中包含此关键词;'],
    ],
  },
  signature: {
    robot: { secret: 'SECx' },
    answers: [
      [1, 310000, 'sign not match'],
      [2, 310000, `sign not match${MORE}`],
      [3, 310000, /^description:机器人发送签名不匹配;solution:.+;link:/],
      [4, 310000, /^错误描述:机器人发送签名不匹配;解决方案:/],
    ],
  },
  timestamp: {
    robot: { secret: 'SECx' },
    query: '&timestamp=1&sign=x',
    answers: [
      [1, 310000, 'invalid timestamp'],
      [2, 310000, `invalid timestamp${MORE}`],
      [3, 310000, /^description:机器人发送签名过期;/],
      [4, 310000, /^错误描述:机器人发送签名过期;/],
    ],
  },
  address: {
    robot: { ipAllow: ['10.1.2.3'] },
    answers: [
      [1, 310000, 'ip 127.0.0.1 not in whitelist'],
      [2, 310000, `ip 127.0.0.1 not in whitelist${MORE}`],
      [3, 310000, /^description:ip 不在白名单中;solution:/],
      [4, 310000, /^错误描述:ip 不在白名单中;解决方案:/],
    ],
  },
  size: {
    robot: {},
    body: textMessage('x'.repeat(20_000)),
    answers: [
      [1, 101002, 'message is too long'],
      [2, 460101, 'message too long, exceed 20000 bytes'],
      [3, 460101, 'description: body 大小不合法;solution:请保持大小在 20000bytes 以内;'],
      [4, 460101, /^错误描述: body 大小不合法;/],
    ],
  },
  'missing field': {
    robot: {},
    body: { msgtype: 'markdown', markdown: { text: 'x' } },
    answers: [
      [3, 400402, /^description:参数 markdown --》 title 缺失，或者参数格式不正确;solution:请填充上对应参数;link:/],
      [4, 400402, /^错误描述:参数 markdown --》 title 缺失，或者参数格式不正确;解决方案:请填充上对应参数;参考链接:/],
    ],
  },
  rate: {
    robot: { ratePerMinute: 0 },
    answers: [
      [1, 130101, 'send too fast, exceed 0 times per minute'],
      [4, 130101, 'send too fast, exceed 0 times per minute'],
    ],
  },
  'rate, the documented code': {
    robot: { ratePerMinute: 0 },
    options: { rateLimitCode: 410100 },
    answers: [[4, 410100, /发送速度太快而限流/]],
  },
};

for (const [name, { robot, query = '', body = hello, options, answers }] of Object.entries(cases)) {
  test.each(answers)(`${name}, generation %i: %i`, (style, errcode, errmsg) =>
    withSimulator({ ...options, style, robots: [{ accessToken: TOKEN, ...robot }] }, async (simulator) => {
      const answer = await post(`${simulator.webhookUrl({ accessToken: TOKEN })}${query}`, body);
      expect(answer.errcode).toBe(errcode);
      if (typeof errmsg === 'string') expect(answer.errmsg).toBe(errmsg);
      else expect(answer.errmsg).toMatch(errmsg);
    }),
  );
}

test.each([
  [1, 300001],
  [2, 300001],
  [3, 300005],
  [4, 300005],
] as const)('unknown token, generation %i: %i', (style, errcode) =>
  withSimulator({ style }, async (simulator) => {
    expect(await post(simulator.webhookUrl({ accessToken: 'nobody' }), hello)).toEqual({
      errcode,
      errmsg: 'token is not exist',
    });
  }),
);
