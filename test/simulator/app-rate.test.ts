import { expect, test } from 'vitest';
import type { AppProfile, Simulator } from '#simulator';
import { countCall } from '../../simulator/src/dingtalk/rate-limit.js';
import { type Answer, post, textMessage, withSimulator } from './call.js';

const APP: AppProfile = { appKey: 'dingkey', appSecret: 'appsecret', chatIds: ['chat1'] };

async function sender(
  simulator: Simulator,
  { appKey, appSecret } = APP,
): Promise<(chatid?: string) => Promise<Answer>> {
  const response = await fetch(`${simulator.url}/gettoken?appkey=${appKey}&appsecret=${appSecret}`);
  const { access_token: token } = (await response.json()) as Answer;
  return (chatid = 'chat1') =>
    post(`${simulator.url}/chat/send?access_token=${token}`, { chatid, msg: textMessage('x') });
}

async function codes(send: () => Promise<Answer>, count: number): Promise<readonly number[]> {
  const answers: number[] = [];
  for (let sent = 0; sent < count; sent++) answers.push((await send()).errcode);
  return answers;
}

test('DingTalk rejects the 41st call of an app within a second, and accepts the next one a second later', () => {
  let now = 1_700_000_000_000;
  return withSimulator({ now: () => now, apps: [APP] }, async (simulator) => {
    const send = await sender(simulator);
    expect(await codes(send, 40)).toEqual(Array(40).fill(0));
    now += 999;
    expect(await send()).toEqual({
      errcode: 88,
      sub_code: '90018',
      sub_msg: '调用频率超限',
      errmsg: 'ding talk error[subcode=90018,submsg=调用频率超限]',
    });
    expect(simulator.messages.at(-1)).toMatchObject({
      accepted: false,
      answer: { errcode: 88 },
      explanation: { why: 'The app called /chat/send more than 40 times within a second.' },
    });
    now += 1;
    expect(await codes(send, 1)).toEqual([0]);
  });
});

test('the default rate is 1500 calls per minute', () => {
  let calls: readonly number[] = [];
  for (let call = 0; call < 1500; call++) {
    const counted = countCall(calls, 1500, call * 40);
    expect(counted.exceeded).toBeUndefined();
    calls = counted.calls;
  }
  expect(countCall(calls, 1500, 59_999).exceeded).toEqual({ calls: 1500, per: 'minute' });
  expect(countCall(calls, 1500, 60_000).exceeded).toBeUndefined();
});

test('each app has its own rate; calls with rejected content count; clear() resets the rate', () =>
  withSimulator(
    {
      apps: [
        { ...APP, ratePerMinute: 2 },
        { ...APP, appKey: 'dingother', ratePerMinute: 'unlimited' },
      ],
    },
    async (simulator) => {
      const [limited, unlimited] = [await sender(simulator), await sender(simulator, { ...APP, appKey: 'dingother' })];
      expect([(await limited('chat2')).errcode, ...(await codes(limited, 2))]).toEqual([34013, 0, 88]);
      expect(await codes(unlimited, 45)).toEqual(Array(45).fill(0));
      simulator.clear();
      expect(await codes(limited, 1)).toEqual([0]);
    },
  ));
