import { BlockList, isIPv4, isIPv6 } from 'node:net';
import { isLoopback } from './loopback.js';

/** VS Code's settings take precedence over the environment. */
export interface ProxySettings {
  /** `http.proxy`. */
  readonly httpProxy?: string;
  /** `http.noProxy`: hosts, domains, IP addresses, IPv4 ranges such as `10.0.0.0/8`; hosts with an optional port. */
  readonly noProxy?: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** The proxy URL for a request URL; undefined means a direct connection. Loopback is never proxied. */
export function proxyFor(url: URL, { httpProxy, noProxy, env }: ProxySettings): string | undefined {
  if (isLoopback(url.hostname)) return undefined;
  const exceptions = noProxy?.length ? noProxy : (variable(env, 'no_proxy')?.split(/[\s,]+/) ?? []);
  if (exceptions.some((exception) => covers(exception.trim().toLowerCase(), url))) return undefined;
  const proxy = httpProxy?.trim() || environmentProxy(url, env);
  if (!proxy) return undefined;
  return /^[a-z][a-z0-9+.-]*:\/\//i.test(proxy) ? proxy : `http://${proxy}`;
}

function environmentProxy(url: URL, env: ProxySettings['env']): string | undefined {
  const forScheme = url.protocol === 'https:' ? variable(env, 'https_proxy') : undefined;
  return forScheme ?? variable(env, 'http_proxy') ?? variable(env, 'all_proxy');
}

/** Lower case takes precedence, as in curl. */
function variable(env: ProxySettings['env'], name: string): string | undefined {
  return env[name]?.trim() || env[name.toUpperCase()]?.trim() || undefined;
}

function covers(exception: string, url: URL): boolean {
  if (exception === '') return false;
  if (exception === '*') return true;
  const host = url.hostname.replace(/^\[|\]$/g, '').toLowerCase();
  if (isIPv6(exception)) return host === exception;
  if (exception.includes('/')) return inRange(host, exception);
  const [, name = '', port] = /^\[?(.*?)\]?(?::(\d+))?$/.exec(exception) ?? [];
  if (port !== undefined && port !== (url.port || (url.protocol === 'https:' ? '443' : '80'))) return false;
  const domain = name.replace(/^\*?\./, '');
  return host === domain || host.endsWith(`.${domain}`);
}

function inRange(host: string, range: string): boolean {
  const [network = '', bits = ''] = range.split('/');
  if (!isIPv4(host) || !isIPv4(network) || !/^\d+$/.test(bits) || Number(bits) > 32) return false;
  const list = new BlockList();
  list.addSubnet(network, Number(bits));
  return list.check(host);
}
