import { Socket } from 'node:net';
import { buildConnector, Client, type Dispatcher, Pool, ProxyAgent } from 'undici';

/** One connection for one request. */
export interface Connection {
  readonly dispatcher: Dispatcher;
  /** Closes its sockets at once, also those that are not connected yet, and fails what is under way. */
  destroy(): void;
}

type TlsOptions = buildConnector.BuildOptions;

export function openDirectly(origin: string, tls: TlsOptions): Connection {
  const { connect, destroySockets } = trackSockets(tls);
  return connection(new Client(origin, { connect }), destroySockets);
}

/** @throws with the code `PROXY_INVALID` and without the address, which may hold a password */
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
      // what it waits for has just been ended; who asked has had an answer
      dispatcher.destroy().catch(() => undefined);
    },
  };
}

/** undici gives up a connection that is being made only when its time is over. */
function trackSockets(tls: TlsOptions) {
  const connector = buildConnector(tls);
  const sockets = new Set<Socket>();
  let destroyed = false;
  const connect: buildConnector.connector = (options, callback) => {
    // typed as returning nothing
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
