import type { CatalogueEntry } from '../catalogue/entry.js';
import { isLoopback } from '../transport/loopback.js';
import { FIXES, type Fix, type FixId } from './fix.js';

/** What is known of the target when its error is explained. Holds credentials; what is made of it does not. */
export interface FixContext {
  /** The host that was asked. */
  readonly host?: string;
  /** What the message was signed with, or the app’s secret. */
  readonly secret?: string;
  /** Of a conversation; absent for a chatbot. */
  readonly appKey?: string;
  readonly messageType?: 'text' | 'markdown';
  /** The place of the chat id in its list. */
  readonly chatIndex?: number;
  /** Known exactly, instead of what is usual. */
  readonly waitMs?: number;
}

/** The entry’s fix, made more precise by what is known of the target. */
export function chooseFix({ id, fix, waitMs = 0 }: CatalogueEntry, context: FixContext): Fix {
  const chosen = precise(id, fix, context);
  const { place, path } = { path: undefined, ...FIXES[chosen] };
  const listed = path?.at(-1) === 'chatids' && context.chatIndex !== undefined ? [context.chatIndex] : [];
  return {
    id: chosen,
    place,
    ...(path && { path: [...path, ...listed] }),
    ...(chosen === 'wait' && { waitMs: context.waitMs ?? waitMs }),
  };
}

function precise(error: string, fix: FixId, { host, secret, appKey, messageType }: FixContext): FixId {
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

/** The manager uses credentials as they are, line end included. */
function isPadded(value = ''): boolean {
  return value !== value.trim();
}
