import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import type { JSONRPCMessage } from '@modelcontextprotocol/sdk/types.js';

/**
 * Counts the requests that a transport has read, until they are answered or cancelled. Call it before a server connects to
 * the transport.
 *
 * @returns a function whose promise resolves when no request is open
 */
export function watchRequests(transport: Transport): () => Promise<void> {
  const open = new Set<string | number>();
  let whenIdle: (() => void) | undefined;
  const close = (id: unknown): void => {
    open.delete(id as string | number);
    if (open.size === 0) whenIdle?.();
  };
  // the server calls what it finds here before it reads a message itself
  transport.onmessage = (message: JSONRPCMessage) => {
    if (!('method' in message)) return;
    if ('id' in message) open.add(message.id);
    // the server does not answer what was cancelled
    else if (message.method === 'notifications/cancelled') close(message.params?.requestId);
  };
  const send = transport.send.bind(transport);
  transport.send = async (message, options) => {
    try {
      await send(message, options);
    } finally {
      if (!('method' in message) && 'id' in message) close(message.id);
    }
  };
  return () =>
    new Promise((resolve) => {
      whenIdle = resolve;
      if (open.size === 0) resolve();
    });
}
