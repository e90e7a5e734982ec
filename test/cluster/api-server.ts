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
  /** Namespaces with their metadata; default: nobody may list them. */
  readonly namespaces?: readonly { readonly metadata: Readonly<Record<string, unknown>> }[];
  /** The notification API; default: its resource definitions are not installed. */
  readonly notifications?: NotificationApi;
  /** Services by `namespace/name:port`: their responses, or that nothing runs behind them. */
  readonly services?: Readonly<Record<string, ServiceHandler | 'no-endpoints'>>;
}

export interface NotificationApi {
  /** The versions, the preferred one first. */
  readonly versions: readonly string[];
  /** Names of the kinds in paths. */
  readonly kinds: Readonly<Record<string, string>>;
  /** Objects of these kinds and ConfigMaps, as kubectl applies them. */
  readonly objects: readonly ApiObject[];
  /** Kinds that nobody may list, by their name in paths. */
  readonly forbidden?: readonly string[];
  /** Objects in one answer. */
  readonly pageSize?: number;
}

export interface ApiObject {
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly namespace?: string };
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

async function answer(
  request: IncomingMessage,
  { tokens, secrets = {}, services = {}, namespaces: listed, notifications }: ApiServerOptions,
) {
  const token = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? '';
  const namespaces = tokens[token];
  if (namespaces === undefined) return status(401, 'Unauthorized', 'Unauthorized');
  const { pathname, searchParams } = new URL(request.url ?? '', 'http://localhost');
  if (notifications && pathname.startsWith(`/apis/${GROUP}`))
    return answerNotifications(pathname.split('/').slice(3).map(decodeURIComponent), searchParams, notifications);
  if (pathname === '/api/v1/namespaces')
    return listed
      ? { status: 200, body: { kind: 'NamespaceList', metadata: {}, items: listed } }
      : status(403, 'Forbidden', 'namespaces is forbidden: User "tester"');
  const [, namespace = '', kind, name = '', rest = ''] =
    /^\/api\/v1\/namespaces\/([^/]+)\/(secrets|services|configmaps)\/([^/]+)(?:\/proxy(\/.*))?$/
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
  if (kind === 'configmaps') {
    const found = notifications?.objects.find(
      (object) =>
        object.kind === 'ConfigMap' && object.metadata.name === name && object.metadata.namespace === namespace,
    );
    return found ? { status: 200, body: found } : status(404, 'NotFound', `configmaps "${name}" not found`);
  }
  const service = services[`${namespace}/${name}`];
  if (service === undefined) return status(404, 'NotFound', `services "${name}" not found`);
  if (service === 'no-endpoints') return status(503, 'ServiceUnavailable', `no endpoints available for "${name}"`);
  return service(rest, await text(request));
}

const GROUP = 'notification.kubesphere.io';

/** @param path after the group: nothing, a version, or a version and a kind, maybe with a name */
function answerNotifications(
  [version, plural, name]: readonly string[],
  query: URLSearchParams,
  { versions, kinds, objects, forbidden = [], pageSize = Number.POSITIVE_INFINITY }: NotificationApi,
) {
  const listed = versions.map((each) => ({ groupVersion: `${GROUP}/${each}`, version: each }));
  if (version === undefined)
    return { status: 200, body: { kind: 'APIGroup', name: GROUP, versions: listed, preferredVersion: listed[0] } };
  if (plural === undefined) {
    const resources = Object.entries(kinds).flatMap(([resource, kind]) => [
      { name: resource, kind, namespaced: false, verbs: ['get', 'list'] },
      { name: `${resource}/status`, kind, namespaced: false, verbs: ['get'] },
    ]);
    return { status: 200, body: { kind: 'APIResourceList', resources } };
  }
  if (forbidden.includes(plural)) return status(403, 'Forbidden', `${plural}.${GROUP} is forbidden: User "tester"`);
  const found = objects.filter(({ kind }) => kind === kinds[plural]);
  if (name !== undefined) {
    const object = found.find(({ metadata }) => metadata.name === name);
    return object ? { status: 200, body: object } : status(404, 'NotFound', `${plural} "${name}" not found`);
  }
  const start = Number(query.get('continue') ?? 0);
  const end = Math.min(start + Math.min(pageSize, Number(query.get('limit') ?? pageSize)), found.length);
  const metadata = { resourceVersion: '1', ...(end < found.length && { continue: String(end) }) };
  // the items of a list have neither a kind nor a version
  const items = found.slice(start, end).map(({ kind, ...item }) => ({ ...item, apiVersion: undefined }));
  return { status: 200, body: { kind: `${kinds[plural]}List`, apiVersion: `${GROUP}/${version}`, metadata, items } };
}

function status(code: number, reason: string, message: string) {
  return { status: code, body: { kind: 'Status', apiVersion: 'v1', status: 'Failure', reason, message, code } };
}
