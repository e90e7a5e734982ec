import { phrase } from '#core';
import type { SendResult } from '#sender';
import type { Terminal } from '../terminal/terminal.js';
import type { PreparedTest } from './prepare-test.js';

/** Sends to one target after the other, through the proxies that the environment names. `timeout` is in seconds. */
export async function deliver(
  { targets, message, extras }: PreparedTest,
  { baseUrl, timeout }: { readonly baseUrl?: string; readonly timeout?: number },
  { env, note, err, say }: Terminal,
  signal: AbortSignal,
): Promise<readonly SendResult[]> {
  const { createDispatcher, send } = await import('#sender');
  const dispatcher = createDispatcher({ env, systemCertificates: true });
  const options = {
    extras,
    dispatcher,
    signal,
    ...(baseUrl !== undefined && { baseUrl }),
    ...(timeout !== undefined && { timeoutMs: timeout * 1000 }),
  };
  try {
    const results: SendResult[] = [];
    for (const target of targets) {
      note(err.dim(say(phrase('Sending to the {target}…', { target: target.kind }))));
      results.push(...(await send(target, message, options)));
    }
    return results;
  } finally {
    await dispatcher.destroy();
  }
}
