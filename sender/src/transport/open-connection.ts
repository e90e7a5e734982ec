import { Socket } from 'node:net';
import { buildConnector, Client, type Dispatcher, Pool, ProxyAgent } from 'undici';

/** One connection for one request. */
export interface Connection {
  readonly dispatcher: Dispatcher;
  /** Closes its sockets at once, including those that are still connecting, and fails requests in flight. */
  destroy(): void;
}

type TlsOptions = buildConnector.BuildOptions;

export function openDirectly(origin: string, tls: TlsOptions): Connection {
  const { connect, destroySockets } = trackSockets(tls);
  return connection(new Client(origin, { connect }), destroySockets);
}

/** @throws an error with the code `PROXY_INVALID` and without the URL, which may contain a password */
export function openThroughProxy(uri: string, token: string | undefined, tls: TlsOptions): Connection {
  const { connect, destroySockets } = trackSockets(tls);
  try {
    const clientFactory = (origin: URL) => new Pool(origin, { connect, connections: 1 });
    const agent = new ProxyAgent({ uri, requestTls: tls, proxyTls: tls, clientFactory, ...(token && { token }) });
    return connection(agent, destroySockets);
  } catch {
    throw Object.assign(new Error('The proxy URL is not valid.'), { code: 'PROXY_INVALID' });
  }
}

function connection(dispatcher: Dispatcher, destroySockets: () => void): Connection {
  return {
    dispatcher,
    destroy() {
      destroySockets();
      // its sockets are destroyed and the caller already has a result, so a rejection adds nothing
      dispatcher.destroy().catch(() => undefined);
    },
  };
}

/** undici stops connecting only after its own time limit, so the sockets must be destroyed directly. */
function trackSockets(tls: TlsOptions) {
  const connector = buildConnector(tls);
  const sockets = new Set<Socket>();
  let destroyed = false;
  const connect: buildConnector.connector = (options, callback) => {
    // undici returns the socket although its type says void
    const socket: unknown = connector(options, callback);
    if (!(socket instanceof Socket)) return;
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
    if (destroyed) socket.destroy();
  };
  const destroySockets = () => {
    destroyed = true;
    for (const socket of sockets) socket.destroy();
  };
  return { connect, destroySockets };
}
