import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createDispatcher, type RoutingDispatcher, send } from '#sender';
import { HELLO } from './simulated.js';

const OK = '{"errcode":0}';
let dispatcher: RoutingDispatcher;
let server: Server | undefined;
let sockets: Socket[] = [];

beforeEach(() => {
  dispatcher = createDispatcher({ env: {} });
  sockets = [];
});
afterEach(async () => {
  await dispatcher.close();
  server?.close().closeAllConnections();
});

/** Sends as many messages, one after the other, and returns the outcomes. @returns with what the server saw in `sockets` */
async function sendMany(count: number, answer: RequestListener): Promise<readonly string[]> {
  server = createServer((request, response) => request.resume().on('end', () => answer(request, response)));
  server.on('connection', (socket) => sockets.push(socket));
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  const webhook = `http://127.0.0.1:${(server.address() as AddressInfo).port}/robot/send?access_token=t`;
  const outcomes: string[] = [];
  for (let sent = 0; sent < count; sent++) {
    const [result] = await send({ kind: 'chatbot', webhook }, HELLO, { dispatcher });
    outcomes.push(result?.outcome ?? '');
  }
  return outcomes;
}

const delivered = (count: number) => Array<string>(count).fill('delivered');

describe('a connection', () => {
  it('serves the next message if the server announces that it stays open', async () => {
    expect(await sendMany(3, (_, response) => response.end(OK))).toEqual(delivered(3));
    expect(sockets).toHaveLength(1);
  });

  it.each<[string, Readonly<Record<string, string>>]>([
    ['closes it', { connection: 'close' }],
    ['does not say so', { connection: 'x-other' }],
    ['closes it soon', { connection: 'keep-alive', 'keep-alive': 'timeout=1' }],
  ])('serves one message if the server %s', async (_, headers) => {
    expect(await sendMany(3, (_request, response) => response.writeHead(200, headers).end(OK))).toEqual(delivered(3));
    expect(sockets).toHaveLength(3);
  });

  it('is not used again after the server closed it', async () => {
    const outcomes = await sendMany(5, (request, response) => {
      response.end(OK, () => setImmediate(() => request.socket.end()));
    });
    expect(outcomes).toEqual(delivered(5));
    expect(sockets).toHaveLength(5);
  });

  it('is not used again after an incomplete response', async () => {
    let asked = 0;
    const outcomes = await sendMany(3, (request, response) => {
      asked++;
      if (asked === 2) response.writeHead(200, { 'content-length': 100 }).write(OK, () => request.socket.end());
      else response.end(OK);
    });
    expect(outcomes).toEqual(['delivered', 'unknown', 'delivered']);
    expect(sockets).toHaveLength(2);
  });

  it('on which more arrives than was asked for is closed: it may be taken for the next response', async () => {
    const outcomes = await sendMany(3, (request) => {
      const answer = `HTTP/1.1 200 OK\r\nConnection: keep-alive\r\nContent-Length: ${OK.length}\r\n\r\n${OK}`;
      request.socket.write(answer + answer);
    });
    expect(outcomes).toEqual(delivered(3));
    expect(sockets).toHaveLength(3);
  });

  it('is closed when the dispatcher is closed', async () => {
    await sendMany(1, (_, response) => response.end(OK));
    const closed = new Promise((resolve) => sockets[0]?.once('close', resolve));
    await dispatcher.close();
    await closed;
  });

  it('is lost together with the message that the server did not answer, and nothing is sent again', async () => {
    let asked = 0;
    const outcomes = await sendMany(3, (request, response) => {
      asked++;
      if (asked === 2) request.socket.destroy();
      else response.end(OK);
    });
    expect(outcomes).toEqual(['delivered', 'unknown', 'delivered']);
    expect(asked).toBe(3);
  });
});
