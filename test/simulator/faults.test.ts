import { expect, test } from 'vitest';
import { DEFAULT_ROBOT, DEFAULT_SIGNED_ROBOT, type Fault, type Simulator } from '#simulator';
import { JSON_HEADERS, signedQuery, textMessage, withSimulator } from './call.js';

const send = (simulator: Simulator, init: RequestInit = {}) =>
  fetch(simulator.webhookUrl(DEFAULT_ROBOT), {
    method: 'POST',
    headers: JSON_HEADERS,
    body: JSON.stringify(textMessage('x')),
    redirect: 'manual',
    ...init,
  });

/** Faults that replace the answer: nothing is delivered. */
const replacing: readonly (readonly [fault: Fault, status: number, body: RegExp])[] = [
  [
    { kind: 'errcode', errcode: 88, errmsg: 'no', subCode: '90018', subMessage: 'm' },
    200,
    /"errcode":88.*"sub_code":"90018"/,
  ],
  [{ kind: 'system-busy' }, 200, /"errcode":-1,"errmsg":"系统繁忙"/],
  [{ kind: 'system-exception' }, 200, /"errcode":500100/],
  [{ kind: 'flood-punish' }, 200, /^\{"status":1111,"wait":5,"source":"x5","punish":"deny"/],
  [{ kind: 'html' }, 200, /^<!doctype html>/],
  [{ kind: 'html', status: 403 }, 403, /^<!doctype html>/],
  [{ kind: 'not-json' }, 200, /^ok$/],
  [{ kind: 'http-status' }, 500, /./],
  [{ kind: 'http-status', status: 503 }, 503, /./],
  [{ kind: 'redirect' }, 302, /^$/],
];

test.each(replacing)('replaces the answer: %o', (fault, status, body) =>
  withSimulator({}, async (simulator) => {
    simulator.addFault(fault);
    const response = await send(simulator);
    expect(response.status).toBe(status);
    expect(await response.text()).toMatch(body);
    expect(response.headers.get('location')).toBe(fault.kind === 'redirect' ? '/moved' : null);
    expect(simulator.messages).toMatchObject([{ accepted: false, fault: fault.kind, content: { text: 'x' } }]);
    expect(await (await send(simulator)).json()).toMatchObject({ errcode: 0 });
  }),
);

test('a reset before the body delivers nothing', () =>
  withSimulator({}, async (simulator) => {
    simulator.addFault({ kind: 'reset-early' });
    await expect(send(simulator)).rejects.toMatchObject({ cause: { code: 'ECONNRESET' } });
    expect(simulator.messages).toEqual([]);
    expect(simulator.requests).toMatchObject([{ fault: 'reset-early' }]);
  }));

test('a reset after the body delivers the message', () =>
  withSimulator({}, async (simulator) => {
    simulator.addFault({ kind: 'reset-late' });
    await expect(send(simulator)).rejects.toMatchObject({ cause: { code: 'ECONNRESET' } });
    expect(simulator.messages).toMatchObject([{ accepted: true, fault: 'reset-late' }]);
  }));

test('a truncated answer', () =>
  withSimulator({}, async (simulator) => {
    simulator.addFault({ kind: 'truncated' });
    const response = await send(simulator);
    expect(response.status).toBe(200);
    await expect(response.text()).rejects.toThrow();
    expect(simulator.messages).toMatchObject([{ accepted: true, fault: 'truncated' }]);
  }));

test('a compressed answer', () =>
  withSimulator({}, async (simulator) => {
    simulator.addFault({ kind: 'gzip' });
    const response = await send(simulator);
    expect(response.headers.get('content-encoding')).toBe('gzip');
    expect(await response.json()).toEqual({ errcode: 0, errmsg: 'ok' });
  }));

test('a huge answer is JSON of the requested size', () =>
  withSimulator({}, async (simulator) => {
    simulator.addFault({ kind: 'huge', bytes: 300_001 });
    const body = await (await send(simulator)).text();
    expect(Buffer.byteLength(body)).toBe(300_001);
    expect(JSON.parse(body)).toMatchObject({ errcode: 0 });
  }));

test('a slow answer waits until the fault is removed; the message arrives before', () =>
  withSimulator({}, async (simulator) => {
    const fault = simulator.addFault({ kind: 'slow' });
    let answered = false;
    const answer = send(simulator).then((response) => {
      answered = true;
      return response.json();
    });
    await simulator.waitForMessage((message) => message.fault === 'slow');
    await fetch(`${simulator.url}/gettoken`);
    expect(answered).toBe(false);
    fault.release();
    expect(await answer).toMatchObject({ errcode: 0 });
  }));

test('a slow answer ends after its time, or when the caller disconnects', () =>
  withSimulator({}, async (simulator) => {
    simulator.addFault({ kind: 'slow', ms: 5 });
    expect(await (await send(simulator)).json()).toMatchObject({ errcode: 0 });
    simulator.addFault({ kind: 'slow' });
    const abort = new AbortController();
    const given = send(simulator, { signal: abort.signal });
    await simulator.waitForMessage(({ id }) => id === 2);
    abort.abort();
    await expect(given).rejects.toMatchObject({ name: 'AbortError' });
  }));

test('a wrong clock', () =>
  withSimulator({ now: () => 1_700_000_000_000 }, async (simulator) => {
    simulator.addFault({ kind: 'clock', offsetMs: 2 * 3_600_000 });
    const url = `${simulator.webhookUrl(DEFAULT_SIGNED_ROBOT)}${signedQuery(DEFAULT_SIGNED_ROBOT.secret, 1_700_000_000_000)}`;
    const response = await fetch(url, {
      method: 'POST',
      headers: JSON_HEADERS,
      body: JSON.stringify(textMessage('x')),
    });
    expect(response.headers.get('date')).toBe('Wed, 15 Nov 2023 00:13:20 GMT');
    expect(await response.json()).toMatchObject({ errcode: 310000 });
    expect(simulator.messages[0]?.signature).toBe('expired');
  }));

test('faults match requests by path and token, for a number of times, oldest first', () =>
  withSimulator({}, async (simulator) => {
    const code = async (url: string) =>
      (
        (await (
          await fetch(url, { method: 'POST', headers: JSON_HEADERS, body: JSON.stringify(textMessage('x')) })
        ).json()) as { errcode: number }
      ).errcode;
    const robot = simulator.webhookUrl(DEFAULT_ROBOT);
    const other = simulator.webhookUrl(DEFAULT_SIGNED_ROBOT);
    simulator.addFault({ kind: 'system-busy' }, { when: { path: '/gettoken' } });
    const busy = simulator.addFault(
      { kind: 'system-exception' },
      { when: { accessToken: DEFAULT_ROBOT.accessToken }, times: 2 },
    );
    const always = simulator.addFault(
      { kind: 'errcode', errcode: 7, errmsg: 'seven' },
      { times: Number.POSITIVE_INFINITY },
    );
    expect([await code(other), await code(robot), await code(robot), await code(robot)]).toEqual([
      7, 500100, 500100, 7,
    ]);
    expect([busy.remaining, always.remaining]).toEqual([0, Number.POSITIVE_INFINITY]);
    always.release();
    expect([await code(robot), await code(other)]).toEqual([0, 310000]);
    expect(await (await fetch(`${simulator.url}/gettoken`)).json()).toMatchObject({ errcode: -1 });
  }));
