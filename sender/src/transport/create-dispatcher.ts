import { createSecureContext, type SecureContext } from 'node:tls';
import { Dispatcher } from 'undici';
import { createKeptConnections } from './kept-connections.js';
import { type Connection, openDirectly, openThroughProxy } from './open-connection.js';
import { type ProxySettings, proxyFor } from './proxy-for.js';
import { type TrustSettings, trustedCertificates } from './trusted-certificates.js';

export interface DispatcherSettings extends ProxySettings, TrustSettings {
  /** `http.proxyStrictSSL`. If false, certificates are not checked. Default: true. */
  readonly strictSsl?: boolean;
  /** `http.proxyAuthorization`: the header for every proxy; overrides the login in the proxy URL. A credential. */
  readonly proxyAuthorization?: string;
}

/** Connects directly or through the proxy that the settings select for each URL. Close it when done. */
export function createDispatcher(settings: DispatcherSettings): RoutingDispatcher {
  return new RoutingDispatcher(settings);
}

/** The connection of one request. */
export interface Lease extends Pick<Connection, 'dispatcher' | 'destroy'> {
  /** Lets the next request to this place use it. */
  keep(): void;
}

/** A class because undici's dispatchers are classes. */
export class RoutingDispatcher extends Dispatcher {
  readonly #settings: DispatcherSettings;
  readonly #open = new Set<Connection>();
  readonly #kept = createKeptConnections();
  /** Cached, because reading the certificates takes longer than a request. */
  #trust: { readonly secureContext?: SecureContext } | undefined;

  constructor(settings: DispatcherSettings) {
    super();
    this.#settings = settings;
  }

  usesProxy(url: URL): boolean {
    return proxyFor(url, this.#settings) !== undefined;
  }

  /** A connection for one request, which keeps or destroys it. @throws an error with the code `PROXY_INVALID` */
  async lease(url: URL): Promise<Lease> {
    const proxy = proxyFor(url, this.#settings);
    const place = `${url.origin} ${proxy ?? ''}`;
    const connection = (await this.#kept.take(place)) ?? this.open(url, proxy);
    return {
      dispatcher: connection.dispatcher,
      destroy: connection.destroy,
      keep: () => {
        if (this.#open.has(connection)) this.#kept.keep(place, connection);
      },
    };
  }

  /** A new connection. */
  protected open(url: URL, proxy: string | undefined): Connection {
    const plain = proxy === undefined && url.protocol === 'http:';
    const tls = plain ? {} : this.#tls();
    const closed = () => {
      if (this.#kept.remove(connection)) connection.destroy();
    };
    const opened =
      proxy === undefined
        ? openDirectly(url.origin, tls, closed)
        : openThroughProxy(proxy, this.#settings.proxyAuthorization, tls, closed);
    const connection: Connection = {
      ...opened,
      destroy: () => {
        this.#open.delete(connection);
        opened.destroy();
      },
    };
    this.#open.add(connection);
    return connection;
  }

  override dispatch(options: Dispatcher.DispatchOptions, handler: Dispatcher.DispatchHandler): boolean {
    const url = new URL(options.origin ?? '');
    return this.open(url, proxyFor(url, this.#settings)).dispatcher.dispatch(options, handler);
  }

  /** Ends the requests in flight too: callers close it when all have their response. */
  override close(): Promise<void> {
    return this.destroy();
  }

  override async destroy(): Promise<void> {
    for (const connection of this.#open) {
      this.#kept.remove(connection);
      connection.destroy();
    }
  }

  #tls(): { readonly rejectUnauthorized: boolean; readonly secureContext?: SecureContext } {
    this.#trust ??= readTrust(this.#settings);
    return { rejectUnauthorized: this.#settings.strictSsl ?? true, ...this.#trust };
  }
}

function readTrust(settings: TrustSettings): { readonly secureContext?: SecureContext } {
  const ca = trustedCertificates(settings);
  return ca === undefined ? {} : { secureContext: createSecureContext({ ca: [...ca] }) };
}
