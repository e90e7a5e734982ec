import { readWebhook } from '../chatbot/webhook-url.js';
import { DINGTALK, PROCESS_THROTTLE } from '../process-wide.js';
import type { SendOptions, Target } from '../types.js';
import { APP_RATE, ROBOT_RATE, waitingTime } from './throttle.js';
import { appKey, robotKey } from './throttle-key.js';

/**
 * Milliseconds until a message to the target may be sent; zero if it may be sent now. For countdowns only: `send` itself
 * waits or fails, depending on `whenThrottled`.
 */
export function timeToWait(target: Target, options: Pick<SendOptions, 'throttle' | 'now' | 'baseUrl'> = {}): number {
  const { throttle = PROCESS_THROTTLE, now = Date.now, baseUrl = DINGTALK } = options;
  if (throttle === 'off') return 0;
  if (target.kind === 'conversation') return waitingTime(throttle, appKey(baseUrl, target.appKey), APP_RATE, now());
  const webhook = readWebhook(target.webhook);
  return webhook.kind === 'invalid' ? 0 : waitingTime(throttle, robotKey(webhook.url), ROBOT_RATE, now());
}
