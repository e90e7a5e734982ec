import { queryObjects } from 'node:v8';
import { Client } from 'undici';
import { expect, it } from 'vitest';
import { createThrottle, createTokenCache, type SendOptions, send } from '#sender';
import { APP, chatbot, conversation, useSimulator } from './simulated.js';

const simulator = useSimulator();

/** A message that can be counted among the live objects. */
class CountedMessage {
  readonly type = 'text';
  readonly text = 'hello';
}

/** How many objects of a class are alive after a garbage collection. */
function alive(type: typeof CountedMessage | typeof Client): number {
  return queryObjects(type, { format: 'count' });
}

it('keeps neither messages nor connections', async () => {
  const messages = alive(CountedMessage);
  const connections = alive(Client);
  // signals and the process-wide dispatcher outlive a call, so they must not hold on to anything of it
  const options: SendOptions = { baseUrl: simulator().url, throttle: 'off', signal: new AbortController().signal };
  for (let round = 0; round < 20; round++) {
    await send(chatbot(simulator()), new CountedMessage(), options);
    await send(conversation(), new CountedMessage(), options);
  }
  expect(alive(CountedMessage)).toBe(messages);
  // a socket that has just been closed holds its connection until a later turn of the event loop
  expect(alive(Client) - connections).toBeLessThan(20);
});

it('keeps one lane and one token for an app, and only the times that still count', async () => {
  let time = Date.now();
  const throttle = createThrottle();
  const tokens = createTokenCache();
  const options: SendOptions = { baseUrl: simulator().url, throttle, tokens, now: () => time };
  for (let round = 0; round < 10; round++) {
    await send(conversation(APP.chatIds), new CountedMessage(), options);
    time += 1000;
  }
  expect([...throttle.lanes.values()].map(({ sent }) => sent.length)).toEqual([APP.chatIds.length]);
  expect({ entries: tokens.entries.size, pending: tokens.pending.size }).toEqual({ entries: 1, pending: 0 });
});
