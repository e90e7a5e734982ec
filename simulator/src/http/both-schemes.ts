import type { Server } from 'node:http';
import { createServer, type Server as NetServer, type Socket } from 'node:net';
import { TLSSocket } from 'node:tls';
import type { FaultList } from '../faults/fault-list.js';
import type { Authority } from '../tls/authority.js';
import { MAX_SILENCE } from './limits.js';

/** The first byte of a TLS handshake. */
const HANDSHAKE = 0x16;

/** HTTP and HTTPS on one port, told apart by the first byte of a connection. */
export function serveBothSchemes(http: Server, authority: Authority, faults: FaultList): NetServer {
  return createServer((socket) => {
    socket.on('error', () => socket.destroy());
    const silent = setTimeout(() => socket.destroy(), MAX_SILENCE);
    socket.once('close', () => clearTimeout(silent));
    socket.once('readable', () => {
      clearTimeout(silent);
      const start: Buffer | null = socket.read();
      if (start === null) return;
      socket.unshift(start);
      if (start[0] === HANDSHAKE) secure(socket);
      else http.emit('connection', socket);
    });
  });

  function secure(socket: Socket): void {
    const fault = faults.takeForTls()?.fault;
    const problem = fault?.kind === 'tls' ? fault.problem : undefined;
    if (problem === 'handshake') {
      socket.destroy();
      return;
    }
    const encrypted = new TLSSocket(socket, {
      isServer: true,
      secureContext: authority.contextFor(undefined, problem),
      SNICallback: (host, done) => done(null, authority.contextFor(host, problem)),
    });
    // the caller rejected the certificate
    encrypted.on('error', () => socket.destroy());
    const unsecured = setTimeout(() => socket.destroy(), MAX_SILENCE);
    socket.once('close', () => clearTimeout(unsecured));
    encrypted.once('secure', () => {
      clearTimeout(unsecured);
      http.emit('connection', encrypted);
    });
  }
}
