import type { Socket } from 'node:net';
import { TLSSocket } from 'node:tls';

/** Resets a connection. A TLS connection has no reset, so it is closed. */
export function reset(socket: Socket | null): void {
  if (socket instanceof TLSSocket) socket.destroy();
  else socket?.resetAndDestroy();
}
