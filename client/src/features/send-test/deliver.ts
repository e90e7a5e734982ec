import { l10n, ProgressLocation, type Uri, window } from 'vscode';
import type { ChatbotExtras, DingTalkReceiver, Message } from '#core';
import type { SendResult, Target } from '#sender';
import type { Log } from '../../infrastructure/log.js';
import { readProxySettings, readSendSettings } from '../../infrastructure/settings.js';
import type { Destination } from './choose-destination.js';

/** A test, ready to be sent. Holds credentials. */
export interface Delivery {
  readonly receiver: DingTalkReceiver;
  readonly targets: readonly Target[];
  readonly message: Message;
  readonly destination: Destination;
  /** The manifest: the settings are its own. */
  readonly scope: Uri;
}

/** Sends to one target after the other, with progress that can be cancelled. */
export async function deliver(
  { receiver, targets, message, destination, scope }: Delivery,
  log: Log,
): Promise<readonly SendResult[]> {
  const { createDispatcher, send } = await import('#sender');
  const { conversationBaseUrl, timeoutMs } = readSendSettings(scope);
  const baseUrl = destination.kind === 'simulator' ? destination.simulator.url : conversationBaseUrl;
  const dispatcher = createDispatcher({ ...readProxySettings(), env: process.env });
  const abort = new AbortController();
  const options = {
    extras: extrasOf(receiver),
    dispatcher,
    signal: abort.signal,
    timeoutMs,
    ...(baseUrl && { baseUrl }),
  };
  const progress = {
    location: ProgressLocation.Notification,
    title: l10n.t('Sending the test message of “{name}”', { name: receiver.name }),
    cancellable: true,
  };
  try {
    return await window.withProgress(progress, async (report, token) => {
      token.onCancellationRequested(() => abort.abort());
      const results: SendResult[] = [];
      for (const [index, target] of targets.entries()) {
        const step = { part: index + 1, total: targets.length, target: target.kind };
        if (targets.length > 1) report.report({ message: l10n.t('{part} of {total}: {target}', step) });
        results.push(...(await send(target, message, options)));
      }
      return results;
    });
  } finally {
    await dispatcher.close().catch((error: unknown) => log.warn('The connections were not closed in order', error));
  }
}

function extrasOf({ chatbot }: DingTalkReceiver): ChatbotExtras {
  if (!chatbot) return {};
  const { keywords, atMobiles, atUsers, atAll } = chatbot;
  return { keywords, atMobiles, atUsers, atAll };
}
