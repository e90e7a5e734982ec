import { type Phrase, phrase } from '../../../text/phrase.js';
import type { Rule } from '../rule.js';
import { visitRobotCredentials } from '../visit-credentials.js';
import { isRobotHost, parseWebhookUrl } from '../webhook-url.js';

const URL_AS_TOKEN = phrase(
  'The `access_token` is a whole URL, so DingTalk rejects every message (300005). Only the token itself belongs there.',
);
const PLACEHOLDER = phrase(
  'The `access_token` is a placeholder, so DingTalk rejects every message (300005). Copy the robot’s whole webhook URL.',
);

const SAMPLE = /^(?:x{3,}|\*{3,}|\.{3,}|…+)$|^(?:your|replace|change|fill|todo)|[你您]的|替换|填写/i;

/** DingTalk answers 300005 for a token that it does not know (DingTalk: custom robot API). */
export const webhookTokenInvalid: Rule = {
  meta: {
    id: 'webhook-token-invalid',
    family: 'runtime',
    severity: 'warning',
    summary:
      'The access_token of a robot’s webhook URL is a placeholder or another URL, so DingTalk rejects every message.',
    fixes: 'none',
  },
  visit: visitRobotCredentials('webhook', ({ place, value }, report) => {
    const url = parseWebhookUrl(value);
    if (!url || !isRobotHost(url.host)) return;
    const token = url.parameters.find(({ name }) => name === 'access_token')?.value ?? '';
    const message = problemOf(decoded(token));
    if (message) report({ place, mark: 'key', message });
  }),
};

function problemOf(token: string): Phrase | undefined {
  if (/^https?:|:\/\//i.test(token)) return URL_AS_TOKEN;
  return SAMPLE.test(token) ? PLACEHOLDER : undefined;
}

function decoded(token: string): string {
  try {
    return decodeURIComponent(token);
  } catch {
    return token;
  }
}
