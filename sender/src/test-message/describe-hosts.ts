import { type Phrase, phrase } from '#core';
import { readWebhook } from '../chatbot/webhook-url.js';
import { DINGTALK } from '../process-wide.js';
import { isLoopback } from '../transport/loopback.js';
import type { Target } from '../types.js';

/** Whether a host, with or without a port, belongs to DingTalk. */
export function isDingTalkHost(host: string): boolean {
  return /(?:^|\.)dingtalk\.(?:com|io)$/i.test(host.replace(/:\d+$/, ''));
}

/** Whether an API base URL gives the credentials of apps to somebody else than DingTalk or this computer. */
export function foreignHost(baseUrl: string | undefined): string | undefined {
  if (baseUrl === undefined || !URL.canParse(baseUrl)) return undefined;
  const { host, hostname } = new URL(baseUrl);
  return isDingTalkHost(host) || isLoopback(hostname) ? undefined : host;
}

/**
 * What to know before sending: each host that is not DingTalk's, with what it receives, and the keys of apps. Contains
 * nothing secret.
 * @param baseUrl the API for conversations; default: DingTalk's
 */
export function describeHosts(targets: readonly Target[], baseUrl = DINGTALK): readonly Phrase[] {
  const lines = targets.flatMap((target): readonly Phrase[] => {
    if (target.kind === 'conversation') {
      const { appKey } = target;
      const host = URL.canParse(baseUrl) ? new URL(baseUrl).host : baseUrl;
      return isDingTalkHost(host)
        ? [phrase('App key: {appKey}', { appKey })]
        : [
            phrase('{host} is not a host of DingTalk. It receives the app secret of {appKey} and the message.', {
              host,
              appKey,
            }),
          ];
    }
    const read = readWebhook(target.webhook);
    if (read.kind === 'invalid' || isDingTalkHost(read.url.host)) return [];
    return [phrase('{host} is not a host of DingTalk. It receives the message.', { host: read.url.host })];
  });
  return [...new Map(lines.map((line) => [JSON.stringify(line), line])).values()];
}
