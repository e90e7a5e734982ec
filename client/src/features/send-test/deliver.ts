import { l10n, ProgressLocation, type Uri, window } from 'vscode';
import { type ChatbotExtras, type DingTalkReceiver, toMessage } from '#core';
import type { PartResult, Sending } from '#sender';
import type { Log } from '../../infrastructure/log.js';
import { readProxySettings, readSendSettings } from '../../infrastructure/settings.js';
import type { Destination } from './choose-destination.js';

/** A test that is ready to be sent. Contains credentials. */
export interface Delivery {
  readonly receiver: DingTalkReceiver;
  readonly sendings: readonly Sending[];
  readonly extras: ChatbotExtras;
  readonly destination: Destination;
  /** The manifest, whose settings apply. */
  readonly scope: Uri;
}

/**
 * Sends to one target after the other, with cancellable progress. At DingTalk’s rate limit it waits, with a countdown.
 * Never sends a message twice.
 */
export async function deliver(
  { receiver, sendings, extras, destination, scope }: Delivery,
  log: Log,
): Promise<readonly PartResult[]> {
  const { createDispatcher, sendMessages } = await import('#sender');
  const { timeoutMs } = readSendSettings(scope);
  const baseUrl = baseUrlOf(destination, scope);
  const dispatcher = createDispatcher({ ...readProxySettings(), env: process.env });
  const abort = new AbortController();
  const options = {
    extras,
    dispatcher,
    signal: abort.signal,
    timeoutMs,
    ...(baseUrl && { baseUrl }),
    whenThrottled: 'wait',
  } as const;
  const progress = {
    location: ProgressLocation.Notification,
    title: l10n.t('Sending the test message of “{name}”', { name: receiver.name }),
    cancellable: true,
  };
  try {
    return await window.withProgress(progress, async (report, token) => {
      token.onCancellationRequested(() => abort.abort());
      const onWaiting = (leftMs: number): void =>
        report.report({
          message: l10n.t('Rate limit reached; retrying in {seconds} s', {
            seconds: Math.ceil(leftMs / 1000),
          }),
        });
      const results: PartResult[] = [];
      for (const [index, { target, messages }] of sendings.entries()) {
        const step = { part: index + 1, total: sendings.length, target: target.kind };
        if (sendings.length > 1) report.report({ message: l10n.t('{part} of {total}: {target}', step) });
        results.push(...(await sendMessages(target, messages.map(toMessage), { ...options, onWaiting })));
      }
      return results;
    });
  } finally {
    await dispatcher.close().catch((error: unknown) => log.warn('Closing the connections failed', error));
  }
}

/** The API for conversations; undefined: DingTalk. */
export function baseUrlOf(destination: Destination, scope: Uri): string | undefined {
  if (destination.kind === 'simulator') return destination.simulator.url;
  return readSendSettings(scope).conversationBaseUrl;
}
