import type { Socket } from 'node:net';
import { gzipSync } from 'node:zlib';

/** What a hostile server does with a request that it has read completely. */
export interface Answer {
  readonly name: string;
  /** `accepts`, `rejects`: a complete answer of DingTalk, which must not be taken for anything else. */
  readonly verdict: 'accepts' | 'rejects' | 'none';
  readonly act: (socket: Socket) => void;
}

const OK = '{"errcode":0,"errmsg":"ok","access_token":"issued-by-the-hostile-server","expires_in":1}';
const REJECTED = '{"errcode":310000,"errmsg":"keywords not in content"}';
const LARGE = 'x'.repeat(1_200_000);

const ANNOUNCED = 'Connection: keep-alive\r\n';

function http(body: string | Buffer, headers = ANNOUNCED, status = '200 OK', version = '1.1'): Buffer {
  const head = `HTTP/${version} ${status}\r\n${headers}Content-Length: ${Buffer.byteLength(body)}\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), Buffer.from(body)]);
}

function without(length: string, status = '200 OK', version = '1.1'): string {
  return `HTTP/${version} ${status}\r\n${length}\r\n`;
}

function chunked(body: string): string {
  return `HTTP/1.1 200 OK\r\n${ANNOUNCED}Transfer-Encoding: chunked\r\n\r\n${body.length.toString(16)}\r\n${body}\r\n`;
}

const writes = (text: string | Buffer) => (socket: Socket) => void socket.write(text);
const ends = (text: string | Buffer) => (socket: Socket) => void socket.end(text);
const resets = (text: string | Buffer) => (socket: Socket) =>
  void socket.write(text, () => setImmediate(() => socket.resetAndDestroy()));

/** Writes the pieces one after the other. */
function slowly(...pieces: readonly (string | Buffer)[]) {
  return (socket: Socket): void => {
    const [piece, ...others] = pieces;
    if (piece === undefined || socket.destroyed) return;
    socket.write(piece);
    setTimeout(() => slowly(...others)(socket), 1);
  };
}

function halved(text: Buffer): readonly Buffer[] {
  return [text.subarray(0, 20), text.subarray(20, 60), text.subarray(60)];
}

const accepts = (name: string, act: Answer['act']): Answer => ({ name, verdict: 'accepts', act });
const rejects = (name: string, act: Answer['act']): Answer => ({ name, verdict: 'rejects', act });
const garbles = (name: string, act: Answer['act']): Answer => ({ name, verdict: 'none', act });

/** Every kind of answer. New kinds go at the end, so that a seed keeps its meaning. */
export const ANSWERS: readonly Answer[] = [
  accepts('kept', writes(http(OK))),
  accepts('kept in pieces', slowly(...halved(http(OK)))),
  accepts('not announced as kept', writes(http(OK, ''))),
  accepts('closed', ends(http(OK, 'Connection: close\r\n'))),
  accepts('closed although announced as kept', ends(http(OK))),
  accepts('kept for a short time', writes(http(OK, `${ANNOUNCED}Keep-Alive: timeout=1\r\n`))),
  accepts('in chunks', writes(`${chunked(OK)}0\r\n\r\n`)),
  accepts('without a length', ends(without('') + OK)),
  accepts('HTTP/1.0', ends(without('', '200 OK', '1.0') + OK)),
  accepts('HTTP/1.0, kept', writes(http(OK, ANNOUNCED, '200 OK', '1.0'))),
  accepts('compressed', writes(http(gzipSync(OK), `${ANNOUNCED}Content-Encoding: gzip\r\n`))),
  accepts('after hints', writes(Buffer.concat([Buffer.from('HTTP/1.1 103 Early Hints\r\n\r\n'), http(OK)]))),
  accepts('twice', writes(Buffer.concat([http(OK), http(REJECTED)]))),
  accepts('followed by noise', writes(Buffer.concat([http(OK), Buffer.from('noise')]))),
  rejects('rejected', writes(http(REJECTED))),
  rejects('rejected, closed', ends(http(REJECTED, 'Connection: close\r\n'))),
  rejects('rejected with HTTP/1.0', ends(without('', '200 OK', '1.0') + REJECTED)),
  garbles('nothing', () => undefined),
  garbles('closed without an answer', (socket) => void socket.end()),
  garbles('reset without an answer', (socket) => void socket.resetAndDestroy()),
  garbles('head only', writes(without('Content-Length: 100\r\n'))),
  garbles('half a head', writes('HTTP/1.1 200 OK\r\nContent-Le')),
  garbles('half a head, closed', ends('HTTP/1.1 200 OK\r\nContent-Le')),
  garbles('half a body', writes(without('Content-Length: 100\r\n') + OK)),
  garbles('half a body, closed', ends(without('Content-Length: 100\r\n') + OK)),
  garbles('half a body, reset', resets(without('Content-Length: 100\r\n') + OK)),
  garbles('half a body without a length', writes(without('') + OK.slice(0, 9))),
  garbles('half a body without a length, closed', ends(without('') + OK.slice(0, 9))),
  garbles('half a body without a length, reset', resets(without('') + OK.slice(0, 9))),
  garbles('half a body of HTTP/1.0', writes(without('', '200 OK', '1.0') + OK.slice(0, 9))),
  garbles('half a body in chunks', writes(chunked(OK.slice(0, 9)))),
  garbles('half a body in chunks, closed', ends(chunked(OK.slice(0, 9)))),
  garbles('a page', writes(http('<html>', ANNOUNCED))),
  garbles('a page of a gateway', writes(http('<html>', ANNOUNCED, '502 Bad Gateway'))),
  garbles('half a page of a gateway', writes(`${without('', '502 Bad Gateway')}<html>`)),
  garbles('half a page of a gateway of HTTP/1.0', writes(`${without('', '502 Bad Gateway', '1.0')}<html>`)),
  garbles('an accepted message with a wrong status', writes(http(OK, ANNOUNCED, '500 Oops'))),
  garbles('no content', writes(without('', '204 No Content'))),
  garbles('not modified', writes(without(ANNOUNCED, '304 Not Modified'))),
  garbles('a redirect', writes(http('', `${ANNOUNCED}Location: /robot/send\r\n`, '307 Elsewhere'))),
  garbles('another protocol', writes(without('Connection: upgrade\r\nUpgrade: h2c\r\n', '101 Switching'))),
  garbles('hints only', writes('HTTP/1.1 103 Early Hints\r\n\r\n')),
  garbles('continue only', writes('HTTP/1.1 100 Continue\r\n\r\n')),
  garbles('an empty body', writes(http(''))),
  garbles('no JSON', writes(http('ok'))),
  garbles('JSON without a code', writes(http('{"success":true}'))),
  garbles('a large body', writes(http(LARGE))),
  garbles('a large body without a length', writes(without('') + LARGE)),
  garbles('a large body of HTTP/1.0', writes(without('', '200 OK', '1.0') + LARGE)),
  garbles('a large body in chunks', writes(chunked(LARGE))),
  garbles('a large head', writes(`HTTP/1.1 200 OK\r\nX: ${'x'.repeat(100_000)}\r\n\r\n`)),
  garbles('a bomb', writes(http(gzipSync(Buffer.alloc(3_000_000)), `${ANNOUNCED}Content-Encoding: gzip\r\n`))),
  garbles('not compressed', writes(http(OK, `${ANNOUNCED}Content-Encoding: gzip\r\n`))),
  garbles('two lengths', writes(without('Content-Length: 1\r\nContent-Length: 2\r\n') + OK)),
  garbles('a negative length', writes(without('Content-Length: -1\r\n') + OK)),
  garbles('a length and chunks', writes(without('Content-Length: 5\r\nTransfer-Encoding: chunked\r\n') + OK)),
  garbles('a bad chunk', writes(`${without('Transfer-Encoding: chunked\r\n')}zz\r\n`)),
  garbles('another protocol at once', ends('SSH-2.0-server\r\n')),
  garbles('bytes', ends(Buffer.from([0x16, 0x03, 0x01, 0x00, 0xff, 0x00]))),
];
