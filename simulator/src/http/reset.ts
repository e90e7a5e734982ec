import type { Socket } from 'node:net';
import { TLSSocket } from 'node:tls';

/** Resets a connection; one with TLS, which cannot say so, is cut. */
export function reset(socket: Socket | null): void {
  if (socket instanceof TLSSocket) socket.destroy();
  else socket?.resetAndDestroy();
}
