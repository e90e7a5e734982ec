import { createServer, type IncomingMessage } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { pem } from '../cluster/api-server.js';

/** What a server of alerts answers to a path; a list or an object is written as JSON. */
export interface ServedAnswer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: unknown;
}

export interface AlertServerOptions {
  /** Answers by path; default: 404 with a page. `never`: the connection stays open without an answer. */
  readonly paths: Readonly<Record<string, ServedAnswer | 'never' | ((url: URL) => ServedAnswer)>>;
  /** `user:password` that every request must have. */
  readonly login?: string;
  readonly certificate?: 'self-signed' | 'expired';
}

export interface AlertServer {
  readonly url: string;
  readonly port: number;
  /** Method and URL of each request, in order. */
  readonly requests: readonly string[];
  close(): Promise<void>;
}

/** A server that speaks the APIs of Alertmanager, Prometheus and the history, and records what it is asked. */
export async function startAlertServer({ paths, login, certificate }: AlertServerOptions): Promise<AlertServer> {
  const requests: string[] = [];
  const answerTo = (request: IncomingMessage): ServedAnswer | 'never' => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    requests.push(`${request.method} ${url.pathname}${url.search}`);
    const expected = login === undefined ? undefined : `Basic ${Buffer.from(login).toString('base64')}`;
    if (request.headers.authorization !== expected) return { status: 401, body: 'Unauthorized' };
    const found = paths[url.pathname];
    if (found === undefined) return { status: 404, body: '<html>404</html>' };
    return typeof found === 'function' ? found(url) : found;
  };
  const handle: Parameters<typeof createServer>[1] = (request, response) => {
    const answer = answerTo(request);
    if (answer === 'never') return;
    const { status = 200, headers, body } = answer;
    const isText = typeof body === 'string';
    response
      .writeHead(status, { 'content-type': isText ? 'text/html' : 'application/json', ...headers })
      .end(isText ? body : JSON.stringify(body));
  };
  const server = certificate
    ? createSecureServer({ cert: pem(certificate), key: pem('key') }, handle)
    : createServer(handle);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `${certificate ? 'https' : 'http'}://127.0.0.1:${port}`,
    port,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** An alert as Alertmanager's API lists it. */
export function listedAlert(labels: Readonly<Record<string, string>>, more: object = {}): object {
  return {
    labels,
    annotations: { message: `${labels.alertname} fires` },
    receivers: [{ name: 'prometheus' }],
    fingerprint: 'a1',
    startsAt: '2026-03-02T01:24:00.000Z',
    updatedAt: '2026-03-02T01:24:00.000Z',
    endsAt: '2036-03-02T01:29:00.000Z',
    generatorURL: 'http://prometheus/graph',
    status: { state: 'active', silencedBy: [], inhibitedBy: [] },
    ...more,
  };
}
