import type { ChatbotExtras, Message } from '#core';
import type { SendResult, Target } from '#sender';
import type { Terminal } from '../terminal/terminal.js';

/** What is to be sent, ready. Holds credentials. */
export interface Delivery {
  readonly targets: readonly Target[];
  readonly message: Message;
  readonly extras: ChatbotExtras;
  readonly baseUrl?: string;
  readonly timeoutMs?: number;
}

/** Sends to one target after the other, through the proxies that the environment names. */
export async function deliver(
  { targets, message, extras, baseUrl, timeoutMs }: Delivery,
  { env, note, err }: Terminal,
  signal: AbortSignal,
): Promise<readonly SendResult[]> {
  const { createDispatcher, send } = await import('#sender');
  const dispatcher = createDispatcher({ env });
  const options = {
    extras,
    dispatcher,
    signal,
    ...(baseUrl !== undefined && { baseUrl }),
    ...(timeoutMs !== undefined && { timeoutMs }),
  };
  try {
    const results: SendResult[] = [];
    for (const target of targets) {
      note(err.dim(`Sending to the ${target.kind}…`));
      results.push(...(await send(target, message, options)));
    }
    return results;
  } finally {
    await dispatcher.destroy();
  }
}
