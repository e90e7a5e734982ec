import { setImmediate } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { createThrottle, createTokenCache, type SendOptions, send } from '#sender';
import { RoutingDispatcher } from '../../sender/src/transport/create-dispatcher.js';
import type { Connection } from '../../sender/src/transport/open-connection.js';
import { APP, chatbot, conversation, HELLO, useSimulator } from './simulated.js';

const simulator = useSimulator();

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** Objects that do not stay alive because they are in here. */
class WeakList {
  readonly #references: WeakRef<object>[] = [];
  add<Item extends object>(item: Item): Item {
    this.#references.push(new WeakRef(item));
    return item;
  }
  /** How many objects are alive after a garbage collection. */
  async alive(): Promise<number> {
    // a weak reference keeps its object until the end of the current turn of the event loop
    await setImmediate();
    collectGarbage();
    return this.#references.filter((reference) => reference.deref() !== undefined).length;
  }
}

class TrackingDispatcher extends RoutingDispatcher {
  readonly connections = new WeakList();
  protected override open(url: URL, proxy: string | undefined): Connection {
    return this.connections.add(super.open(url, proxy));
  }
}

it('keeps neither messages nor connections', async () => {
  const messages = new WeakList();
  const dispatcher = new TrackingDispatcher({ env: {} });
  // the signal and the dispatcher outlive a call, so they must not hold on to anything of it
  const { signal } = new AbortController();
  const options: SendOptions = { baseUrl: simulator().url, throttle: 'off', dispatcher, signal };
  for (let round = 0; round < 20; round++) {
    await send(chatbot(simulator()), messages.add({ ...HELLO }), options);
    await send(conversation(), messages.add({ ...HELLO }), options);
  }
  expect(simulator().messages).toHaveLength(40);
  expect(await messages.alive()).toBe(0);
  // one request after the other: they share a connection, which keeps nothing of them
  expect(await dispatcher.connections.alive()).toBe(1);
  await dispatcher.close();
  expect(signal.aborted).toBe(false);
});

it('keeps one lane and one token for an app, and only the times that still count', async () => {
  let time = Date.now();
  const throttle = createThrottle();
  const tokens = createTokenCache();
  const options: SendOptions = { baseUrl: simulator().url, throttle, tokens, now: () => time };
  for (let round = 0; round < 10; round++) {
    await send(conversation(APP.chatIds), HELLO, options);
    time += 1000;
  }
  expect([...throttle.lanes.values()].map(({ sent }) => sent.length)).toEqual([APP.chatIds.length]);
  expect({ entries: tokens.entries.size, pending: tokens.pending.size }).toEqual({ entries: 1, pending: 0 });
});
