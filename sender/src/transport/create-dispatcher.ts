import { createSecureContext, type SecureContext } from 'node:tls';
import { Dispatcher } from 'undici';
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

/** A class because undici's dispatchers are classes. */
export class RoutingDispatcher extends Dispatcher {
  readonly #settings: DispatcherSettings;
  readonly #open = new Set<Connection>();
  /** Cached, because reading the certificates takes longer than a request. */
  #trust: { readonly secureContext?: SecureContext } | undefined;

  constructor(settings: DispatcherSettings) {
    super();
    this.#settings = settings;
  }

  usesProxy(url: URL): boolean {
    return proxyFor(url, this.#settings) !== undefined;
  }

  /** Opens a connection for one request, which closes it. @throws an error with the code `PROXY_INVALID` */
  open(url: URL): Connection {
    const proxy = proxyFor(url, this.#settings);
    const plain = proxy === undefined && url.protocol === 'http:';
    const tls = plain ? {} : this.#tls();
    const { dispatcher, destroy } =
      proxy === undefined
        ? openDirectly(url.origin, tls)
        : openThroughProxy(proxy, this.#settings.proxyAuthorization, tls);
    const connection: Connection = {
      dispatcher,
      destroy: () => {
        this.#open.delete(connection);
        destroy();
      },
    };
    this.#open.add(connection);
    return connection;
  }

  override dispatch(options: Dispatcher.DispatchOptions, handler: Dispatcher.DispatchHandler): boolean {
    return this.open(new URL(options.origin ?? '')).dispatcher.dispatch(options, handler);
  }

  /** Each response closes its connection, so there is nothing to wait for. */
  override close(): Promise<void> {
    return this.destroy();
  }

  override async destroy(): Promise<void> {
    for (const connection of this.#open) connection.destroy();
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
