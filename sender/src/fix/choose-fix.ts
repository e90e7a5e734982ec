import type { CatalogueEntry } from '../catalogue/entry.js';
import { isLoopback } from '../transport/loopback.js';
import { FIXES, type Fix, type FixId } from './fix.js';

/** Facts about the target of a message that failed. Contains credentials; the resulting fix does not. */
export interface FixContext {
  /** The host that the request was sent to. */
  readonly host?: string;
  /** The robot's signing secret, or the app's secret. */
  readonly secret?: string;
  /** Only for a conversation. */
  readonly appKey?: string;
  readonly messageType?: 'text' | 'markdown';
  /** The index of the chat id in its list. */
  readonly chatIndex?: number;
  /** The exact time to wait; overrides the default of the entry. */
  readonly waitMs?: number;
}

/** The entry's fix, refined with the facts about the target. */
export function chooseFix({ id, fix, waitMs = 0 }: CatalogueEntry, context: FixContext): Fix {
  const chosen = refine(id, fix, context);
  const { place, path } = { path: undefined, ...FIXES[chosen] };
  const listed = path?.at(-1) === 'chatids' && context.chatIndex !== undefined ? [context.chatIndex] : [];
  return {
    id: chosen,
    place,
    ...(path && { path: [...path, ...listed] }),
    ...(chosen === 'wait' && { waitMs: context.waitMs ?? waitMs }),
  };
}

function refine(error: string, fix: FixId, { host, secret, appKey, messageType }: FixContext): FixId {
  if (fix === 'correct-webhook' && appKey !== undefined) return 'set-api-address';
  if (fix === 'fill-title' && messageType === 'text') return 'fill-template';
  switch (error) {
    case 'sign-mismatch':
      if (!secret) return 'use-secret';
      return isPadded(secret) ? 'trim-secret' : fix;
    case 'app-credentials-wrong':
      return isPadded(secret) || isPadded(appKey) ? 'trim-app' : fix;
    case 'parameter-missing':
      return appKey === undefined ? fix : 'correct-app';
    case 'connection-refused':
      return host !== undefined && isLoopback(host) ? 'start-simulator' : fix;
    default:
      return fix;
  }
}

/** The manager uses credentials unchanged, including a trailing line break. */
function isPadded(value = ''): boolean {
  return value !== value.trim();
}
