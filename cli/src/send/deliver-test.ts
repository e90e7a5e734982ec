import { phrase, toMessage } from '#core';
import type { PartResult, SendOptions } from '#sender';
import type { Terminal } from '../terminal/terminal.js';
import type { PlannedTest } from './plan-test.js';

/**
 * Sends to one target after the other, through the proxies of the environment. At DingTalk’s rate limit it waits and
 * notes this. `timeout` is in seconds.
 */
export async function deliverTest(
  { sendings, extras }: PlannedTest,
  { baseUrl, timeout }: { readonly baseUrl?: string; readonly timeout?: number },
  { env, note, err, translate }: Terminal,
  signal: AbortSignal,
): Promise<readonly PartResult[]> {
  const { createDispatcher, sendMessages } = await import('#sender');
  const dispatcher = createDispatcher({ env, systemCertificates: true });
  const options: SendOptions = {
    extras,
    dispatcher,
    signal,
    ...(baseUrl !== undefined && { baseUrl }),
    ...(timeout !== undefined && { timeoutMs: timeout * 1000 }),
    whenThrottled: 'wait',
    onWaiting: firstOfEach((leftMs) => {
      const seconds = Math.ceil(leftMs / 1000);
      note(err.dim(translate(phrase('Rate limit reached; retrying in {seconds} s', { seconds }))));
    }),
  };
  try {
    const results: PartResult[] = [];
    for (const { target, messages } of sendings) {
      note(err.dim(translate(phrase('Sending to the {target}…', { target: target.kind }))));
      results.push(...(await sendMessages(target, messages.map(toMessage), options)));
    }
    return results;
  } finally {
    await dispatcher.destroy();
  }
}

/** Reports only the first tick of each countdown, because the output may be a file. */
function firstOfEach(report: (leftMs: number) => void): (leftMs: number) => void {
  let last = 0;
  return (leftMs) => {
    if (last === 0 || leftMs > last) report(leftMs);
    last = leftMs;
  };
}
