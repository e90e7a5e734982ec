import { type Phrase, phrase } from '#core';
import type { CredentialField, CredentialOrigin, PartResult } from '#sender';

/** An action in VS Code that may fix a failed test. */
export type Remedy =
  | { readonly kind: 'add-keyword' }
  | { readonly kind: 'remove-at-all' }
  | { readonly kind: 'set-chat-id'; readonly index: number }
  /** Paste another credential into a Secret of the file. */
  | { readonly kind: 'paste'; readonly field: 'webhook' | 'secret' }
  /** The stored or typed credential is wrong: ask for it again. */
  | { readonly kind: 'enter-again' }
  | { readonly kind: 'show-field'; readonly path: readonly (string | number)[] }
  | { readonly kind: 'open-setting'; readonly setting: string }
  | { readonly kind: 'start-simulator' }
  /** The throttle waits as long as necessary. */
  | { readonly kind: 'wait' }
  | { readonly kind: 'send-again' };

export const REMEDY_LABELS: Readonly<Record<Remedy['kind'], Phrase>> = {
  'add-keyword': phrase('Add Keyword…'),
  'remove-at-all': phrase('Set atAll to false'),
  'set-chat-id': phrase('Correct Chat ID…'),
  paste: phrase('Paste Credential…'),
  'enter-again': phrase('Forget and Enter Again'),
  'show-field': phrase('Show Field'),
  'open-setting': phrase('Open Setting'),
  'start-simulator': phrase('Start Local Simulator'),
  wait: phrase('Wait and Send Again'),
  'send-again': phrase('Send Again'),
};

type Origins = readonly { readonly field: CredentialField; readonly origin: CredentialOrigin }[];

/**
 * The remedy for the first target without the message. Undefined if none is possible here, or if the message may have
 * arrived, because it must not be sent twice.
 */
export function chooseRemedy(results: readonly PartResult[], origins: Origins): Remedy | undefined {
  if (results.some(({ outcome }) => outcome === 'unknown')) return undefined;
  const fix = results.find(({ error }) => error)?.error?.fix;
  if (!fix) return undefined;
  switch (fix.id) {
    case 'add-keyword':
    case 'remove-at-all':
      return { kind: fix.id };
    case 'use-chat-id':
    case 'correct-chat-id': {
      const index = fix.path?.at(-1);
      return typeof index === 'number' ? { kind: 'set-chat-id', index } : undefined;
    }
    case 'use-secret':
    case 'correct-secret':
    case 'trim-secret':
      return pasteOrAsk('secret', origins);
    case 'correct-webhook':
    case 'trim-webhook':
    case 'renew-robot':
      return pasteOrAsk('webhook', origins);
    case 'correct-app':
    case 'trim-app':
      return isAsked('appkey', origins) || isAsked('appsecret', origins) ? { kind: 'enter-again' } : undefined;
    case 'set-message-type':
    case 'fill-title':
    case 'fill-template':
    case 'shorten-message':
    case 'change-content':
      return { kind: 'show-field', path: fix.path ?? [] };
    case 'set-api-address':
      return { kind: 'open-setting', setting: 'kubesphereDingtalk.send.conversationBaseUrl' };
    case 'set-proxy':
      return { kind: 'open-setting', setting: 'http.proxy' };
    case 'give-proxy-password':
      return { kind: 'open-setting', setting: 'http.proxyAuthorization' };
    case 'trust-certificate':
      return { kind: 'open-setting', setting: 'http.systemCertificates' };
    case 'start-simulator':
    case 'wait':
      return { kind: fix.id };
    case 'look-in-chat':
      return undefined;
    default:
      // the fix is elsewhere, or the only remedy is to send again
      return { kind: 'send-again' };
  }
}

function pasteOrAsk(field: 'webhook' | 'secret', origins: Origins): Remedy {
  return isAsked(field, origins) ? { kind: 'enter-again' } : { kind: 'paste', field };
}

function isAsked(field: CredentialField, origins: Origins): boolean {
  const kind = origins.find((known) => known.field === field)?.origin.kind;
  return kind === 'stored' || kind === 'typed';
}
