import type { AddressInfo } from 'node:net';
import { createServer, type Server, type Socket } from 'node:net';
import { ANSWERS, type Answer } from './answers.js';

/** What happened to a message, by the number in its text. */
export interface Arrival {
  /** How many requests with it began to arrive. */
  begun: number;
  /** The answers to complete requests with it. */
  readonly answers: Answer[];
}

export interface HostileServer {
  readonly port: number;
  arrival(message: number): Arrival;
  /** The connections that it accepted. */
  readonly connections: number;
  close(): Promise<void>;
}

/** What else than reading a server may do with a connection. `note` counts the message in the bytes. */
const WELCOMES: readonly ((socket: Socket, note: (bytes: Buffer) => void) => void)[] = [
  (socket) => socket.end(),
  (socket) => socket.resetAndDestroy(),
  (socket, note) => socket.once('data', note).once('data', () => socket.end()),
  (socket, note) => socket.once('data', note).once('data', () => socket.resetAndDestroy()),
  (socket, note) => socket.on('data', note),
];
/** One connection of as many is not read. */
const UNREAD = 12;

/** The path of a message carries its number, so that one is known before its body arrives. */
const REQUEST = /^(?:POST|GET|CONNECT) (\S+) HTTP\/1\.1\r\n/;

/** A server for HTTP and, as a proxy, for tunnels that lead back to it, with all kinds of faults. */
export async function startHostileServer(random: () => number): Promise<HostileServer> {
  const arrivals = new Map<number, Arrival>();
  const sockets = new Set<Socket>();
  let connections = 0;
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item;
  const arrival = (message: number): Arrival => {
    const known = arrivals.get(message) ?? { begun: 0, answers: [] };
    arrivals.set(message, known);
    return known;
  };
  const server = createServer((socket) => {
    connections++;
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => sockets.delete(socket));
    if (random() < 1 / UNREAD) pick(WELCOMES)(socket, note);
    else read(socket);
  });

  /** Counts the message of a request that begins with these bytes. */
  function note(bytes: Buffer): void {
    const message = messageOf(bytes.toString('latin1'));
    if (message !== undefined) arrival(message).begun++;
  }

  function read(socket: Socket): void {
    let text = '';
    let noted = false;
    socket.on('data', (bytes) => {
      text += bytes.toString('latin1');
      if (!noted && REQUEST.test(text)) {
        noted = true;
        note(Buffer.from(text));
      }
      const size = sizeOf(text);
      if (size === undefined || text.length < size) return;
      const request = text;
      text = text.slice(size);
      noted = false;
      answer(socket, request);
    });
  }

  function answer(socket: Socket, request: string): void {
    if (request.startsWith('CONNECT ') && random() < 0.8) {
      socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      return;
    }
    // most requests for a token succeed, so that messages follow
    const chosen = request.startsWith('GET ') && random() < 0.7 ? (ANSWERS[0] as Answer) : pick(ANSWERS);
    const message = messageOf(request);
    if (message !== undefined) arrival(message).answers.push(chosen);
    chosen.act(socket);
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: portOf(server),
    arrival,
    get connections() {
      return connections;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}

function messageOf(request: string): number | undefined {
  const number = /^POST \S*?\/message-(\d+)\//.exec(request)?.[1];
  return number === undefined ? undefined : Number(number);
}

/** The bytes of the first request; undefined while its head is incomplete. */
function sizeOf(text: string): number | undefined {
  const head = text.indexOf('\r\n\r\n');
  if (head < 0) return undefined;
  const length = /\r\ncontent-length: (\d+)\r\n/i.exec(text.slice(0, head + 2))?.[1];
  return head + 4 + Number(length ?? 0);
}
