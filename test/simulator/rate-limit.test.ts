import { expect, test } from 'vitest';
import { DEFAULT_ROBOT, DEFAULT_SIGNED_ROBOT } from '#simulator';
import { post, textMessage, withSimulator } from './call.js';

/** The times of messages in milliseconds, and the code of each answer. */
const cases: Readonly<Record<string, readonly (readonly [time: number, errcode: number])[]>> = {
  'rejects the 21st within a minute': [...times(20, 0), [59_999, 130101]],
  'accepts the next one a minute later': [...times(20, 0), [60_000, 0]],
  'the window slides': [...times(10, 0), ...times(10, 30_000), ...times(10, 60_000), [60_001, 130101]],
  'the block lasts ten minutes': [...times(20, 0), [1, 130101], [60_001, 130101], [600_000, 130101], [600_001, 0]],
  'calls during the block do not lengthen it': [...times(20, 0), [1, 130101], [599_000, 130101], [600_001, 0]],
};

function times(count: number, time: number): readonly (readonly [number, number])[] {
  return Array.from({ length: count }, () => [time, 0] as const);
}

for (const [name, calls] of Object.entries(cases)) {
  test(name, () => {
    let now = 0;
    return withSimulator({ now: () => 1_700_000_000_000 + now }, async (simulator) => {
      const codes: number[] = [];
      for (const [time] of calls) {
        now = time;
        codes.push((await post(simulator.webhookUrl(DEFAULT_ROBOT), textMessage('x'))).errcode);
      }
      expect(codes).toEqual(calls.map(([, errcode]) => errcode));
    });
  });
}

test('each robot has its own rate; rejected messages do not count; clear() resets the rate', () =>
  withSimulator(
    {
      robots: [
        { ...DEFAULT_ROBOT, ratePerMinute: 1 },
        { ...DEFAULT_SIGNED_ROBOT, ratePerMinute: 1 },
      ],
    },
    async (simulator) => {
      const [open, signing] = [simulator.webhookUrl(DEFAULT_ROBOT), simulator.webhookUrl(DEFAULT_SIGNED_ROBOT)];
      const send = async (url: string) => (await post(url, textMessage('x'))).errcode;
      expect([await send(signing), await send(signing), await send(open), await send(open)]).toEqual([
        310000, 310000, 0, 130101,
      ]);
      simulator.updateRobot(DEFAULT_SIGNED_ROBOT.accessToken, { secret: undefined });
      expect([await send(signing), await send(signing)]).toEqual([0, 130101]);
      simulator.clear();
      expect(await send(open)).toBe(0);
    },
  ));

test('unlimited', () =>
  withSimulator({ robots: [{ ...DEFAULT_ROBOT, ratePerMinute: 'unlimited' }] }, async (simulator) => {
    const answers = await Promise.all(
      Array.from({ length: 25 }, () => post(simulator.webhookUrl(DEFAULT_ROBOT), textMessage('x'))),
    );
    expect(answers.filter(({ errcode }) => errcode !== 0)).toEqual([]);
  }));
