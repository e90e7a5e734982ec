import { Socket } from 'node:net';
import { buildConnector, Client, type Dispatcher, Pool, ProxyAgent } from 'undici';

/** A connection for one request at a time. */
export interface Connection {
  readonly dispatcher: Dispatcher;
  /** Whether it is connected, and neither side has closed it. */
  isOpen(): boolean;
  /** Closes its sockets at once, including those that are still connecting, and fails requests in flight. */
  destroy(): void;
}

type TlsOptions = buildConnector.BuildOptions;

/** Milliseconds; a fraction of the time after which servers close idle connections (nginx: 75 s, Node: 5 s). */
const MAX_IDLE = 1000;
const KEEP_ALIVE = { keepAliveTimeout: MAX_IDLE, keepAliveMaxTimeout: MAX_IDLE };

/** @param closed called when its socket closes */
export function openDirectly(origin: string, tls: TlsOptions, closed: () => void): Connection {
  const sockets = trackSockets(tls, closed);
  return connection(new Client(origin, { ...KEEP_ALIVE, connect: sockets.connect }), sockets);
}

/** @throws an error with the code `PROXY_INVALID` and without the URL, which may contain a password */
export function openThroughProxy(
  uri: string,
  token: string | undefined,
  tls: TlsOptions,
  closed: () => void,
): Connection {
  const sockets = trackSockets(tls, closed);
  try {
    const clientFactory = (origin: URL) => new Pool(origin, { connect: sockets.connect, connections: 1 });
    const agent = new ProxyAgent({
      uri,
      requestTls: tls,
      proxyTls: tls,
      clientFactory,
      factory: openTunnelOnce,
      ...(token && { token }),
    });
    return connection(agent, sockets);
  } catch {
    throw Object.assign(new Error('The proxy URL is not valid.'), { code: 'PROXY_INVALID' });
  }
}

/** A client in the tunnel of a `ProxyAgent`, which gives the function that opens the tunnel. */
function openTunnelOnce(origin: URL, options: object): Dispatcher {
  const { connect } = options as { readonly connect: buildConnector.connector };
  return new Client(origin, {
    ...options,
    ...KEEP_ALIVE,
    connect: (target, callback) =>
      connect(target, (...[error, socket]) => {
        if (error === null) callback(null, socket);
        else callback(endOfTunnel(error), null);
      }),
  });
}

/** undici takes this code for a connection that was kept too long, and opens tunnels without end. */
function endOfTunnel(error: Error): Error {
  const { code } = error as NodeJS.ErrnoException;
  return code === 'UND_ERR_SOCKET' ? Object.assign(new Error(error.message), { code: 'ECONNRESET' }) : error;
}

function connection(
  dispatcher: Dispatcher,
  { isOpen, destroySockets }: Pick<ReturnType<typeof trackSockets>, 'isOpen' | 'destroySockets'>,
): Connection {
  return {
    dispatcher,
    isOpen,
    destroy() {
      destroySockets();
      // its sockets are destroyed and the caller already has a result, so a rejection adds nothing
      dispatcher.destroy().catch(() => undefined);
    },
  };
}

/** undici stops connecting only after its own time limit, so the sockets must be destroyed directly. */
function trackSockets(tls: TlsOptions, closed: () => void) {
  const connector = buildConnector(tls);
  const sockets = new Set<Socket>();
  let destroyed = false;
  const connect: buildConnector.connector = (options, callback) => {
    // undici returns the socket although its type says void
    const socket: unknown = connector(options, callback);
    if (!(socket instanceof Socket)) return;
    sockets.add(socket);
    socket.once('close', () => {
      sockets.delete(socket);
      closed();
    });
    if (destroyed) socket.destroy();
  };
  const isOpen = () => sockets.size > 0 && [...sockets].every((socket) => socket.readable && socket.writable);
  const destroySockets = () => {
    destroyed = true;
    for (const socket of sockets) socket.destroy();
  };
  return { connect, isOpen, destroySockets };
}
