import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

const TLS_FOLDER = fileURLToPath(new URL('../sender/tls', import.meta.url));

export interface ApiServerOptions {
  /** The server's certificate; default: plain HTTP. */
  readonly certificate?: 'self-signed' | 'expired' | 'other-name';
  /** The valid bearer tokens, and the namespaces that each may read and post to. */
  readonly tokens: Readonly<Record<string, readonly string[]>>;
  /** By namespace and name; the values are encoded here. */
  readonly secrets?: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, string>>>>>>;
  /** Services by `namespace/name:port`: their responses, or that nothing runs behind them. */
  readonly services?: Readonly<Record<string, ServiceHandler | 'no-endpoints'>>;
}

export type ServiceHandler = (
  path: string,
  body: string,
) => Promise<{ readonly status: number; readonly body: unknown }> | { readonly status: number; readonly body: unknown };

export interface ApiServer {
  readonly url: string;
  /** Method and path of each request, in order. */
  readonly requests: readonly string[];
  close(): Promise<void>;
}

/** A minimal Kubernetes API server: Secrets, the service proxy, bearer tokens, and `Status` objects for errors. */
export async function startApiServer(options: ApiServerOptions): Promise<ApiServer> {
  const requests: string[] = [];
  const handle = (request: IncomingMessage, response: ServerResponse): void => {
    requests.push(`${request.method} ${request.url}`);
    answer(request, options).then(({ status, body }) => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    });
  };
  const server = options.certificate
    ? createSecureServer({ cert: pem(options.certificate), key: pem('key') }, handle)
    : createServer(handle);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `${options.certificate ? 'https' : 'http'}://127.0.0.1:${port}`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

export function pem(name: string): string {
  return readFileSync(join(TLS_FOLDER, `${name}.pem`), 'utf8');
}

async function answer(request: IncomingMessage, { tokens, secrets = {}, services = {} }: ApiServerOptions) {
  const token = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? '';
  const namespaces = tokens[token];
  if (namespaces === undefined) return status(401, 'Unauthorized', 'Unauthorized');
  const { pathname } = new URL(request.url ?? '', 'http://localhost');
  const [, namespace = '', kind, name = '', rest = ''] =
    /^\/api\/v1\/namespaces\/([^/]+)\/(secrets|services)\/([^/]+)(?:\/proxy(\/.*))?$/
      .exec(pathname)
      ?.map(decodeURIComponent) ?? [];
  if (kind === undefined) return status(404, 'NotFound', 'the server could not find the requested resource');
  if (!namespaces.includes(namespace))
    return status(403, 'Forbidden', `${kind} "${name}" is forbidden: User "tester" cannot do that in "${namespace}"`);
  if (kind === 'secrets') {
    const data = secrets[namespace]?.[name];
    if (data === undefined || request.method !== 'GET') return status(404, 'NotFound', `secrets "${name}" not found`);
    const encoded = Object.entries(data).map(([key, value]) => [key, Buffer.from(value).toString('base64')]);
    const metadata = { name, namespace, resourceVersion: '1' };
    return { status: 200, body: { apiVersion: 'v1', kind: 'Secret', metadata, data: Object.fromEntries(encoded) } };
  }
  const service = services[`${namespace}/${name}`];
  if (service === undefined) return status(404, 'NotFound', `services "${name}" not found`);
  if (service === 'no-endpoints') return status(503, 'ServiceUnavailable', `no endpoints available for "${name}"`);
  return service(rest, await text(request));
}

function status(code: number, reason: string, message: string) {
  return { status: code, body: { kind: 'Status', apiVersion: 'v1', status: 'Failure', reason, message, code } };
}
