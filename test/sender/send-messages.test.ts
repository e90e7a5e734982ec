import { describe, expect, it } from 'vitest';
import type { Message } from '#core';
import { createThrottle, createTokenCache, sendMessages } from '#sender';
import { APP, chatbot, conversation, useSimulator } from './simulated.js';

const simulator = useSimulator();
const texts = (count: number): readonly Message[] =>
  Array.from({ length: count }, (_, index) => ({ type: 'text', text: `告警 ${index + 1}` }));

const options = () => ({ baseUrl: simulator().url, tokens: createTokenCache(), throttle: createThrottle() });

/** Chat, part, parts and outcome of each result. */
const summarise = (results: Awaited<ReturnType<typeof sendMessages>>) =>
  results.map(({ target, part, parts, outcome }) => `${target.label} ${part}/${parts} ${outcome}`);

describe('sendMessages', () => {
  it('sends every message to every chat, in order', async () => {
    const chatIds = APP.chatIds.slice(0, 2);
    const results = await sendMessages(conversation(chatIds), texts(2), options());
    expect(summarise(results)).toEqual([
      'conversation chat1111… 1/2 delivered',
      'conversation chat2222… 1/2 delivered',
      'conversation chat1111… 2/2 delivered',
      'conversation chat2222… 2/2 delivered',
    ]);
  });

  it('stops sending to a chat that rejects a message, and reports its index in the receiver’s list', async () => {
    const missing = `chat${'9'.repeat(32)}`;
    const [first = '', second = ''] = APP.chatIds;
    const results = await sendMessages(conversation([missing, first, second]), texts(3), options());
    expect(summarise(results)).toEqual([
      'conversation chat9999… 1/3 refused',
      'conversation chat1111… 1/3 delivered',
      'conversation chat2222… 1/3 delivered',
      'conversation chat1111… 2/3 delivered',
      'conversation chat2222… 2/3 delivered',
      'conversation chat1111… 3/3 delivered',
      'conversation chat2222… 3/3 delivered',
    ]);
    expect(results[0]?.error?.fix.path?.at(-1)).toBe(0);
  });

  it('reports the index of a chat that fails later', async () => {
    const missing = `chat${'9'.repeat(32)}`;
    const [first = '', second = ''] = APP.chatIds;
    let asked = 0;
    const results = await sendMessages(conversation([missing, first, second]), texts(2), {
      ...options(),
      now: () => {
        const accepted = simulator().messages.filter((message) => message.accepted).length;
        // the first part is delivered: remove the last chat
        if (accepted === 2 && asked++ === 0) simulator().addApp({ ...APP, chatIds: [first] });
        return Date.now();
      },
    });
    const late = results.filter(({ part, outcome }) => part === 2 && outcome === 'refused');
    expect(late.map(({ target, error }) => [target.label, error?.fix.path?.at(-1)])).toEqual([
      ['conversation chat2222…', 2],
    ]);
  });

  it('stops sending to a robot after a message that may have arrived', async () => {
    simulator().addFault({ kind: 'reset-late' }, { times: 1 });
    const results = await sendMessages(chatbot(simulator()), texts(3), options());
    expect(summarise(results).map((line) => line.split(' ').slice(-2))).toEqual([['1/3', 'unknown']]);
    expect(simulator().requests).toHaveLength(1);
  });

  it('sends nothing without a message', async () => {
    expect(await sendMessages(chatbot(simulator()), [], options())).toEqual([]);
    expect(simulator().requests).toEqual([]);
  });
});
