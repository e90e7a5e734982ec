import type { IncomingHttpHeaders } from 'node:http';

const LOOPBACK_NAMES = new Set(['127.0.0.1', 'localhost', '[::1]']);

/** Whether the `Host` header names loopback, which rules out web pages that rebind their own domain to 127.0.0.1. */
export function addressedToLoopback(headers: IncomingHttpHeaders): boolean {
  return LOOPBACK_NAMES.has(hostName(headers.host));
}

/** Whether no other web page can have sent the request: browsers send the page's origin. Other programs pass. */
export function fromOwnPage(headers: IncomingHttpHeaders): boolean {
  const { host, origin } = headers;
  const site = headers['sec-fetch-site'];
  return (
    (origin === undefined || origin === `http://${host}` || origin === `https://${host}`) &&
    (site === undefined || site === 'same-origin' || site === 'none')
  );
}

/**
 * Whether a request to DingTalk's addresses comes from a program: it names loopback or DingTalk, or came through a tunnel
 * to whatever host, and no web page sent it. A page on a domain of its own that resolves to 127.0.0.1 cannot do this.
 */
export function fromProgram(headers: IncomingHttpHeaders, tunnelled: boolean): boolean {
  const named = addressedToLoopback(headers) || /(?:^|\.)dingtalk\.com$/.test(hostName(headers.host));
  return (named || tunnelled) && fromOwnPage(headers);
}

function hostName(host: string | undefined): string {
  return (host ?? '').toLowerCase().replace(/:\d+$/, '');
}
