import { request as requestPlain } from 'node:http';
import { type RequestOptions, request as requestSecure } from 'node:https';
import { type ClusterFailure, failure } from './cluster-failure.js';

export interface ClusterRequest {
  readonly url: URL;
  readonly method: 'GET' | 'POST';
  /** JSON. */
  readonly body?: string;
  /** Authentication. Contains credentials. */
  readonly options?: RequestOptions;
  readonly timeoutMs?: number;
  /** Of the response; default: more than a Secret has. */
  readonly maxBytes?: number;
  readonly signal?: AbortSignal;
}

export interface Reply {
  readonly kind: 'reply';
  readonly status: number;
  readonly contentType: string | undefined;
  readonly body: string;
}

const TIMEOUT = 10_000;
/** A Secret has at most one mebibyte, encoded in Base64. */
const MAX_BODY_BYTES = 4_000_000;
const TLS = /CERT|^ERR_TLS_|^ERR_SSL_|^EPROTO$|^HOSTNAME_MISMATCH$|^UNABLE_TO_/;

/** Sends one request and reads its response; a redirect is a response. Never rejects. */
export function request({
  url,
  method,
  body,
  options,
  timeoutMs = TIMEOUT,
  maxBytes = MAX_BODY_BYTES,
  signal,
}: ClusterRequest): Promise<Reply | ClusterFailure> {
  const { host } = url;
  if (signal?.aborted) return Promise.resolve(failure('cancelled'));
  return new Promise((resolve) => {
    const start = url.protocol === 'http:' ? requestPlain : requestSecure;
    const sent = start(
      url,
      {
        ...options,
        method,
        headers: {
          ...options?.headers,
          accept: 'application/json',
          'user-agent': 'kubesphere-dingtalk',
          ...(body !== undefined && { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }),
        },
      },
      (response) => {
        const chunks: Buffer[] = [];
        let size = 0;
        response.on('data', (chunk: Buffer) => {
          size += chunk.length;
          chunks.push(chunk);
          if (size > maxBytes) settle(failure('answer-too-large', { host, megabytes: maxBytes / 1e6 }));
        });
        response.on('end', () =>
          settle({
            kind: 'reply',
            status: response.statusCode ?? 0,
            contentType: response.headers['content-type'],
            body: Buffer.concat(chunks).toString('utf8'),
          }),
        );
        response.on('error', (error) => settle(describe(error, host)));
      },
    );
    const settle = (result: Reply | ClusterFailure): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', cancel);
      sent.destroy();
      resolve(result);
    };
    const cancel = (): void => settle(failure('cancelled'));
    const timer = setTimeout(() => settle(failure('timeout', { host })), timeoutMs);
    signal?.addEventListener('abort', cancel);
    sent.on('error', (error) => settle(describe(error, host)));
    sent.end(body);
  });
}

function describe(error: NodeJS.ErrnoException, host: string): ClusterFailure {
  const code = error.code ?? '';
  return failure(TLS.test(code) ? 'tls' : 'unreachable', { host }, code);
}
