import { createHash } from 'node:crypto';

/** Identifies a robot without containing its token. Signing the webhook does not change the key. */
export function robotKey({ origin, pathname, searchParams }: URL): string {
  return digest(['robot', origin, pathname, searchParams.get('access_token') ?? '']);
}

export function appKey(baseUrl: string, key: string): string {
  return digest(['app', baseUrl.replace(/\/+$/, ''), key]);
}

function digest(parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}
