import type { ErrorId } from '../catalogue/catalogue.js';
import type { Outcome } from '../result.js';
import type { Exchange } from './exchange.js';

type Failure = Extract<Exchange, { kind: 'failure' }>;

interface ExplainedFailure {
  readonly outcome: Outcome;
  readonly error: ErrorId;
  readonly detail?: string;
}

const BY_CODE: Readonly<Record<string, ErrorId>> = {
  ENOTFOUND: 'dns-not-found',
  EAI_AGAIN: 'dns-temporary',
  ECONNREFUSED: 'connection-refused',
  ENETUNREACH: 'network-unreachable',
  EHOSTUNREACH: 'network-unreachable',
  ENETDOWN: 'network-unreachable',
  EHOSTDOWN: 'network-unreachable',
  ETIMEDOUT: 'connect-timeout',
  UND_ERR_CONNECT_TIMEOUT: 'connect-timeout',
  ECONNRESET: 'connection-lost',
  EPIPE: 'connection-lost',
  UND_ERR_SOCKET: 'connection-lost',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'tls-untrusted',
  SELF_SIGNED_CERT_IN_CHAIN: 'tls-untrusted',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'tls-untrusted',
  UNABLE_TO_GET_ISSUER_CERT: 'tls-untrusted',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'tls-untrusted',
  CERT_UNTRUSTED: 'tls-untrusted',
  CERT_HAS_EXPIRED: 'tls-expired',
  CERT_NOT_YET_VALID: 'tls-expired',
  ERR_TLS_CERT_ALTNAME_INVALID: 'tls-wrong-host',
  EPROTO: 'tls-failed',
  UND_ERR_PRX_TLS: 'tls-failed',
  PROXY_INVALID: 'proxy-invalid',
};

/** Failures of the connection. With a proxy, the connection is made to the proxy, so these are its failures. */
const ABOUT_THE_CONNECTION: ReadonlySet<ErrorId> = new Set<ErrorId>([
  'dns-not-found',
  'dns-temporary',
  'connection-refused',
  'network-unreachable',
  'connect-timeout',
  'connection-lost',
]);

/** @param proxied whether the request goes through a proxy */
export function explainFailure(failure: Failure, proxied: boolean): ExplainedFailure {
  const { reason, left, code } = failure;
  const detail = code === undefined ? {} : { detail: code };
  if (reason === 'cancelled') {
    return left ? { outcome: 'unknown', error: 'cancelled-under-way' } : { outcome: 'cancelled', error: 'cancelled' };
  }
  if (reason === 'too-large') return { outcome: 'unknown', error: 'answer-too-large' };
  if (reason === 'undecodable') return { outcome: 'unknown', error: 'answer-undecodable' };
  if (left) return { outcome: 'unknown', error: explainMissingResponse(failure), ...detail };
  const error = reason === 'timeout' ? 'connect-timeout' : explainConnection(failure);
  return {
    outcome: 'failed',
    error: proxied && ABOUT_THE_CONNECTION.has(error) ? 'proxy-unreachable' : error,
    ...detail,
  };
}

function explainMissingResponse({ reason, code = '' }: Failure): ErrorId {
  if (reason === 'timeout' || code === 'UND_ERR_HEADERS_TIMEOUT' || code === 'UND_ERR_BODY_TIMEOUT') {
    return 'answer-timeout';
  }
  return code.startsWith('HPE') ? 'answer-undecodable' : 'connection-reset';
}

function explainConnection({ code = '', message = '' }: Failure): ErrorId {
  const answer = /^Proxy response \((\d+)\)/.exec(message)?.[1];
  if (answer === '407') return 'proxy-authentication-required';
  if (answer !== undefined) return 'proxy-refused';
  if (code.startsWith('ERR_SSL_') || code.startsWith('ERR_TLS_')) return BY_CODE[code] ?? 'tls-failed';
  return BY_CODE[code] ?? 'network-error';
}
