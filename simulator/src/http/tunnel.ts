import type { IncomingMessage } from 'node:http';
import { connect, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import type { Fault } from '../faults/fault.js';
import type { FaultList } from '../faults/fault-list.js';
import type { MessageLog } from '../message-log.js';

interface ProxySide {
  readonly faults: FaultList;
  readonly log: MessageLog;
  readonly now: () => number;
  /** The local ports of the open tunnels, from which the simulator is called. */
  readonly tunnels: Set<number>;
}

/**
 * The simulator as an HTTP proxy. Whatever the requested host, the tunnel leads back to the simulator: it can test
 * senders whose URLs cannot be changed, and nothing leaves this machine.
 */
export function handleConnect(
  { faults, log, now, tunnels }: ProxySide,
  request: IncomingMessage,
  client: Duplex,
  own: Pick<Socket, 'localAddress' | 'localPort'>,
): void {
  const fault = faults.takeForProxy()?.fault;
  log.addRequest({ time: now(), method: 'CONNECT', path: request.url ?? '', ...(fault && { fault: fault.kind }) });
  client.on('error', () => client.destroy());
  const refusal = refusalFor(fault);
  if (refusal !== undefined) {
    client.end(`HTTP/1.1 ${refusal}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n`);
    return;
  }
  const upstream = connect({ host: own.localAddress ?? '127.0.0.1', port: own.localPort ?? 0 }, () => {
    const { localPort = 0 } = upstream;
    tunnels.add(localPort);
    upstream.once('close', () => tunnels.delete(localPort));
    client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
    client.pipe(upstream).pipe(client);
  });
  upstream.on('error', () => client.destroy());
  client.on('close', () => upstream.destroy());
}

function refusalFor(fault: Fault | undefined): string | undefined {
  if (fault?.kind === 'proxy-authentication') {
    return '407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm="proxy"';
  }
  return fault?.kind === 'proxy-refused' ? `${fault.status ?? 403} Refused` : undefined;
}
