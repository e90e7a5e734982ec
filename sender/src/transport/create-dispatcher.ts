import { createSecureContext, type SecureContext } from 'node:tls';
import { Agent, Dispatcher, ProxyAgent } from 'undici';
import { type ProxySettings, proxyFor } from './proxy-for.js';
import { type TrustSettings, trustedCertificates } from './trusted-certificates.js';

export interface DispatcherSettings extends ProxySettings, TrustSettings {
  /** `http.proxyStrictSSL`; false: certificates are not checked. Default true. */
  readonly strictSsl?: boolean;
  /** `http.proxyAuthorization`: the header for every proxy, instead of what its address holds. A credential. */
  readonly proxyAuthorization?: string;
}

/** Connects directly or through the proxy that the settings name for each address. Close it when done. */
export function createDispatcher(settings: DispatcherSettings): RoutingDispatcher {
  return new RoutingDispatcher(settings);
}

/** A class because undici's dispatchers are. */
export class RoutingDispatcher extends Dispatcher {
  readonly #settings: DispatcherSettings;
  /** By `direct`, `secure` or the proxy's address. */
  readonly #agents = new Map<string, Dispatcher>();
  /** Made once: reading the certificates takes longer than a request. */
  #trust: { readonly secureContext?: SecureContext } | undefined;

  constructor(settings: DispatcherSettings) {
    super();
    this.#settings = settings;
  }

  usesProxy(url: URL): boolean {
    return proxyFor(url, this.#settings) !== undefined;
  }

  override dispatch(options: Dispatcher.DispatchOptions, handler: Dispatcher.DispatchHandler): boolean {
    const url = new URL(options.origin ?? '');
    const proxy = proxyFor(url, this.#settings);
    if (proxy !== undefined) return this.#agent(proxy, () => this.#connectTo(proxy)).dispatch(options, handler);
    const plain = url.protocol === 'http:';
    const agent = plain
      ? this.#agent('direct', () => new Agent())
      : this.#agent('secure', () => new Agent({ connect: this.#tls() }));
    return agent.dispatch(options, handler);
  }

  override async close(): Promise<void> {
    await Promise.all([...this.#agents.values()].map((agent) => agent.close()));
  }

  override async destroy(): Promise<void> {
    await Promise.all([...this.#agents.values()].map((agent) => agent.destroy()));
  }

  #agent(name: string, create: () => Dispatcher): Dispatcher {
    const agent = this.#agents.get(name) ?? create();
    this.#agents.set(name, agent);
    return agent;
  }

  /** @throws with the code `PROXY_INVALID` and without the address, which may hold a password */
  #connectTo(uri: string): ProxyAgent {
    const { proxyAuthorization: token } = this.#settings;
    const tls = this.#tls();
    try {
      return new ProxyAgent({ uri, requestTls: tls, proxyTls: tls, ...(token && { token }) });
    } catch {
      throw Object.assign(new Error('The proxy’s address cannot be used.'), { code: 'PROXY_INVALID' });
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
