import { createHash } from 'node:crypto';

/** Tells robots apart without holding their tokens; the same robot whatever its webhook is signed with. */
export function robotKey({ origin, pathname, searchParams }: URL): string {
  return digest(['robot', origin, pathname, searchParams.get('access_token') ?? '']);
}

export function appKey(baseUrl: string, key: string): string {
  return digest(['app', baseUrl.replace(/\/+$/, ''), key]);
}

function digest(parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}
