import { Agent, Dispatcher, ProxyAgent } from 'undici';
import { type ProxySettings, proxyFor } from './proxy-for.js';

export interface DispatcherSettings extends ProxySettings {
  /** `http.proxyStrictSSL`; false: certificates are not checked. Default true. */
  readonly strictSsl?: boolean;
  /** PEM; instead of the certificates that Node trusts. */
  readonly ca?: string | readonly string[];
}

/** Connects directly or through the proxy that the settings name for each address. Close it when done. */
export function createDispatcher(settings: DispatcherSettings): RoutingDispatcher {
  return new RoutingDispatcher(settings);
}

/** A class because undici's dispatchers are. */
export class RoutingDispatcher extends Dispatcher {
  readonly #settings: DispatcherSettings;
  readonly #tls: { readonly rejectUnauthorized: boolean; readonly ca?: string[] };
  readonly #direct: Agent;
  readonly #proxies = new Map<string, ProxyAgent>();

  constructor(settings: DispatcherSettings) {
    super();
    this.#settings = settings;
    this.#tls = { rejectUnauthorized: settings.strictSsl ?? true, ...(settings.ca && { ca: [settings.ca].flat() }) };
    this.#direct = new Agent({ connect: this.#tls });
  }

  usesProxy(url: URL): boolean {
    return proxyFor(url, this.#settings) !== undefined;
  }

  override dispatch(options: Dispatcher.DispatchOptions, handler: Dispatcher.DispatchHandler): boolean {
    const proxy = proxyFor(new URL(options.origin ?? ''), this.#settings);
    // An Agent's own options ask for an origin, which every request here has.
    const target = options as Agent.DispatchOptions;
    return proxy === undefined ? this.#direct.dispatch(target, handler) : this.#proxy(proxy).dispatch(target, handler);
  }

  override async close(): Promise<void> {
    await Promise.all([this.#direct.close(), ...[...this.#proxies.values()].map((proxy) => proxy.close())]);
  }

  override async destroy(): Promise<void> {
    await Promise.all([this.#direct.destroy(), ...[...this.#proxies.values()].map((proxy) => proxy.destroy())]);
  }

  #proxy(uri: string): ProxyAgent {
    const agent = this.#proxies.get(uri) ?? this.#connectTo(uri);
    this.#proxies.set(uri, agent);
    return agent;
  }

  /** @throws with the code `PROXY_INVALID` and without the address, which may hold a password */
  #connectTo(uri: string): ProxyAgent {
    try {
      return new ProxyAgent({ uri, requestTls: this.#tls, proxyTls: this.#tls });
    } catch {
      throw Object.assign(new Error('The proxy’s address cannot be used.'), { code: 'PROXY_INVALID' });
    }
  }
}
