import { type ChatbotExtras, chatbotBody, type Message } from '#core';
import { ask } from '../answer/ask.js';
import type { Verdict } from '../answer/read-answer.js';
import { toResult } from '../answer/to-result.js';
import type { SendResult } from '../result.js';
import { chatbotLabel } from '../target-label.js';
import type { Wire } from '../transport/exchange.js';
import type { ChatbotTarget } from '../types.js';
import { readWebhook, signedWebhook, webhookSecrets } from './webhook-url.js';

/** `POST` to the webhook (DingTalk: custom robot API), whatever its host is, as the manager does. Never rejects. */
export async function sendToChatbot(
  { webhook, secret }: ChatbotTarget,
  message: Message,
  extras: ChatbotExtras | undefined,
  wire: Wire,
): Promise<SendResult> {
  const started = performance.now();
  const read = readWebhook(webhook);
  const context = {
    ...(read.kind === 'url' && { host: read.url.hostname }),
    ...(secret !== undefined && { secret }),
    messageType: message.type,
  };
  const target = { kind: 'chatbot', label: chatbotLabel(webhook) } as const;
  const finish = (verdict: Verdict, secrets: readonly string[]) =>
    toResult(target, verdict, performance.now() - started, secrets, context);
  if (read.kind === 'invalid') return finish({ outcome: 'failed', error: read.error }, [webhook]);
  const url = signedWebhook(read.url, secret, wire.now());
  const secrets = [secret ?? '', ...webhookSecrets(read.url), ...webhookSecrets(url)];
  return finish(await ask({ method: 'POST', url, body: chatbotBody(message, extras) }, wire), secrets);
}
