import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { TLSSocket } from 'node:tls';
import { handleControl } from '../control/control-api.js';
import type { Controlled } from '../control/controlled.js';
import { handlePage } from '../page/page-handler.js';
import { DEFAULT_ROBOT } from '../profiles.js';
import { serveBothSchemes } from './both-schemes.js';
import { handleDingTalk } from './dingtalk-handler.js';
import { limitHttp, MAX_CONNECTIONS } from './limits.js';
import { handleConnect } from './tunnel.js';

export interface Listening {
  readonly url: string;
  readonly port: number;
  readonly close: () => Promise<void>;
}

/** @throws {RangeError} if the host is not loopback: other machines must not reach the simulator */
export async function listen(side: Controlled, host: string, port: number): Promise<Listening> {
  if (host !== '127.0.0.1' && host !== '::1') throw new RangeError('The simulator listens on 127.0.0.1 or ::1 only.');
  const http = createServer((request, response) => {
    serve(side, request, response).catch((error: unknown) => fail(response, error));
  });
  limitHttp(http);
  http.on('connect', (request, client) => handleConnect(side, request, client, request.socket));
  const server = serveBothSchemes(http, side.authority, side.faults);
  server.maxConnections = MAX_CONNECTIONS;
  const sockets = new Set<Socket>();
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  server.listen({ host, port });
  await once(server, 'listening');
  const { port: bound } = server.address() as AddressInfo;
  const close = async () => {
    if (!server.listening) return;
    const closed = once(server, 'close');
    server.close();
    for (const socket of sockets) socket.destroy();
    await closed;
  };
  return { url: `http://${host === '::1' ? '[::1]' : host}:${bound}`, port: bound, close };
}

async function serve(side: Controlled, request: IncomingMessage, response: ServerResponse): Promise<void> {
  response.sendDate = false;
  const url = URL.canParse(request.url ?? '', BASE) ? new URL(request.url ?? '', BASE) : new URL('/unreadable', BASE);
  const reads = request.method === 'GET' || request.method === 'HEAD';
  if (url.pathname === '/' && reads)
    return handlePage(request, response, url, { own: ownUrl(request), example: example(side, ownUrl(request)) });
  if (url.pathname.startsWith('/_simulator/')) return handleControl(side, request, response, url);
  return handleDingTalk(side, request, response, url);
}

const BASE = 'http://simulator.invalid';

/** The URL in the reader's browser: behind a port forward, the port differs. */
function ownUrl({ headers, socket }: IncomingMessage): string {
  return `${socket instanceof TLSSocket ? 'https' : 'http'}://${headers.host}`;
}

/** A command that sends a first message, as long as the open robot exists. */
function example({ world }: Controlled, url: string): string | undefined {
  if (!world.robots.profiles.some(({ accessToken }) => accessToken === DEFAULT_ROBOT.accessToken)) return undefined;
  const body = JSON.stringify({ msgtype: 'markdown', markdown: { title: 'Hello', text: '### Hello\n**It works.**' } });
  return `curl '${url}/robot/send?access_token=${DEFAULT_ROBOT.accessToken}' \\\n  -H 'Content-Type: application/json' \\\n  -d '${body}'`;
}

/** A bug in the simulator must not look like an answer of DingTalk. */
function fail(response: ServerResponse, error: unknown): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const text = error instanceof Error ? error.message : String(error);
  response.writeHead(500, { 'Content-Type': 'text/plain; charset=utf-8' }).end(`The simulator failed: ${text}`);
}
