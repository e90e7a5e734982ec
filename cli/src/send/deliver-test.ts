import { type Phrase, phrase, toMessage } from '#core';
import type { PartResult, SendOptions } from '#sender';
import type { Terminal } from '../terminal/terminal.js';
import type { PlannedTest } from './plan-test.js';

const KINDS: Readonly<Record<PartResult['target']['kind'], Phrase>> = {
  chatbot: phrase('chatbot'),
  conversation: phrase('conversation'),
};

/** How requests are made. */
export interface RequestOptions {
  readonly baseUrl?: string;
  /** In seconds. */
  readonly timeout?: number;
}

/** Sends with the options of the command line, through the proxies of the environment; notes that it waits. */
export async function withSendOptions<Result>(
  { baseUrl, timeout }: RequestOptions,
  { env, note, err, translate }: Terminal,
  signal: AbortSignal,
  send: (options: SendOptions) => Promise<Result>,
): Promise<Result> {
  const { createDispatcher } = await import('#sender');
  const dispatcher = createDispatcher({ env, systemCertificates: true });
  try {
    return await send({
      dispatcher,
      signal,
      ...(baseUrl !== undefined && { baseUrl }),
      ...(timeout !== undefined && { timeoutMs: timeout * 1000 }),
      whenThrottled: 'wait',
      onWaiting: firstOfEach((leftMs) => {
        const seconds = Math.ceil(leftMs / 1000);
        note(err.dim(translate(phrase('Rate limit reached; retrying in {seconds} s', { seconds }))));
      }),
    });
  } finally {
    await dispatcher.destroy();
  }
}

/** Sends to one target after the other. At DingTalk’s rate limit it waits and notes this. */
export function deliverTest(
  { sendings, extras }: PlannedTest,
  options: RequestOptions,
  terminal: Terminal,
  signal: AbortSignal,
): Promise<readonly PartResult[]> {
  const { note, err, translate } = terminal;
  return withSendOptions(options, terminal, signal, async (common) => {
    const { sendMessages } = await import('#sender');
    const results: PartResult[] = [];
    for (const { target, messages } of sendings) {
      note(err.dim(translate(phrase('Sending to the {target}…', { target: KINDS[target.kind] }))));
      results.push(...(await sendMessages(target, messages.map(toMessage), { ...common, extras })));
    }
    return results;
  });
}

/** Reports only the first tick of each countdown, because the output may be a file. */
function firstOfEach(report: (leftMs: number) => void): (leftMs: number) => void {
  let last = 0;
  return (leftMs) => {
    if (last === 0 || leftMs > last) report(leftMs);
    last = leftMs;
  };
}
