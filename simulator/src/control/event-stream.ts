import type { ServerResponse } from 'node:http';
import { allowSilence } from '../http/limits.js';
import type { MessageLog } from '../message-log.js';
import { messageView } from '../page/message-view.js';
import type { Translate } from '../page/words/translate.js';
import type { ReceivedMessage } from '../received-message.js';

/**
 * Sends all messages and then each new one as server-sent events: `message` with its view, `cleared`, and `changed` after
 * a change of robots, apps, faults or settings.
 */
export function streamEvents(log: MessageLog, response: ServerResponse, translate: Translate): void {
  response.writeHead(200, {
    'Content-Type': 'text/event-stream',
    'Cache-Control': 'no-store',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'X-Content-Type-Options': 'nosniff',
  });
  allowSilence(response);
  const cleared = () => send(response, 'cleared', {});
  const added = (message: ReceivedMessage) => send(response, 'message', messageView(message, translate));
  const changed = () => send(response, 'changed', {});
  cleared();
  log.messages.forEach(added);
  const unsubscribe = log.subscribe({ added, cleared, changed });
  response.on('close', unsubscribe);
}

/** A client that stopped reading is disconnected, to bound the memory. */
const MAX_BUFFERED = 64 * 1024 * 1024;

function send(response: ServerResponse, event: string, data: object): void {
  if (response.writableLength > MAX_BUFFERED) response.destroy();
  else response.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
}
