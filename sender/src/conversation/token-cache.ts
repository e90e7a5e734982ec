import { createHash } from 'node:crypto';
import type { Verdict } from '../answer/read-answer.js';
import type { SharedTask } from './share.js';

export type TokenAnswer =
  | { readonly kind: 'token'; readonly token: string }
  | { readonly kind: 'failure'; readonly verdict: Verdict };

/** Valid access tokens of apps, and pending fetches. Contains tokens in plain text, but no AppSecret. */
export interface TokenCache {
  readonly entries: Map<string, CachedToken>;
  readonly pending: Map<string, SharedTask<TokenAnswer>>;
}

interface CachedToken {
  readonly token: string;
  /** Milliseconds since the epoch. */
  readonly until: number;
}

/** Milliseconds before its expiry from which a token is no longer used: DingTalk recommends 7000 s of its 7200 s. */
const MARGIN = 200_000;

export function createTokenCache(): TokenCache {
  return { entries: new Map(), pending: new Map() };
}

/** Identifies an app without containing its secret. */
export function tokenKey(baseUrl: string, appKey: string, appSecret: string): string {
  return createHash('sha256')
    .update(JSON.stringify([baseUrl, appKey, appSecret]))
    .digest('hex');
}

export function cachedToken({ entries }: TokenCache, key: string, now: number): string | undefined {
  const entry = entries.get(key);
  return entry !== undefined && now < entry.until ? entry.token : undefined;
}

/**
 * Stores a token. A short-lived token is used for half of its lifetime.
 * @param expiresIn seconds
 */
export function storeToken({ entries }: TokenCache, key: string, token: string, expiresIn: number, now: number): void {
  const lifetime = expiresIn * 1000;
  entries.set(key, { token, until: now + Math.max(lifetime - MARGIN, lifetime / 2) });
}

/** Removes a token that DingTalk no longer accepts, unless another has replaced it. */
export function forgetToken({ entries }: TokenCache, key: string, token: string): void {
  if (entries.get(key)?.token === token) entries.delete(key);
}
