import { createHash } from 'node:crypto';
import type { Verdict } from '../answer/read-answer.js';
import type { SharedTask } from './share.js';

export type TokenAnswer =
  | { readonly kind: 'token'; readonly token: string }
  | { readonly kind: 'failure'; readonly verdict: Verdict };

/** Access tokens of apps while they are valid, and the fetches under way. Holds tokens in the clear, but no AppSecret. */
export interface TokenCache {
  readonly entries: Map<string, CachedToken>;
  readonly pending: Map<string, SharedTask<TokenAnswer>>;
}

interface CachedToken {
  readonly token: string;
  /** Milliseconds since the epoch. */
  readonly until: number;
}

/** Milliseconds at the end of a token's life in which it is no longer used: DingTalk advises 7000 s of its 7200 s. */
const MARGIN = 200_000;

export function createTokenCache(): TokenCache {
  return { entries: new Map(), pending: new Map() };
}

/** Tells apps apart without holding the secret. */
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
 * A short-lived token is used for half of its life.
 * @param expiresIn seconds
 */
export function storeToken({ entries }: TokenCache, key: string, token: string, expiresIn: number, now: number): void {
  const lifetime = expiresIn * 1000;
  entries.set(key, { token, until: now + Math.max(lifetime - MARGIN, lifetime / 2) });
}

/** Forgets a token that DingTalk no longer accepts, unless another has taken its place. */
export function forgetToken({ entries }: TokenCache, key: string, token: string): void {
  if (entries.get(key)?.token === token) entries.delete(key);
}
