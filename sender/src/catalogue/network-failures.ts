import { phrase } from '#core';
import type { CatalogueEntry } from './entry.js';

/** What goes wrong on the way. */
export const NETWORK_FAILURES = [
  {
    id: 'dns-not-found',
    fix: 'check-network',
    cause: phrase('The name of the host is not known.'),
    remedy: phrase('Check the address for typing errors, and the DNS of this network.'),
  },
  {
    id: 'dns-temporary',
    fix: 'send-again',
    cause: phrase('The name of the host could not be looked up at the moment.'),
    remedy: phrase('Check the network connection and try again.'),
  },
  {
    id: 'connection-refused',
    fix: 'check-network',
    cause: phrase('Nothing accepts connections at this address and port.'),
    remedy: phrase('Check the address and port. A local simulator must be running first.'),
  },
  {
    id: 'network-unreachable',
    fix: 'check-network',
    cause: phrase('The network has no way to the host.'),
    remedy: phrase('Check the network connection, VPN and firewall.'),
  },
  {
    id: 'connect-timeout',
    fix: 'set-proxy',
    cause: phrase('No connection to the host within the time allowed.'),
    remedy: phrase(
      'Check the network connection and firewall; a company network may need a proxy (http.proxy, HTTPS_PROXY).',
    ),
  },
  {
    id: 'connection-lost',
    fix: 'send-again',
    cause: phrase('The connection broke before the request was sent.'),
    remedy: phrase('Try again; check the proxy, VPN and firewall.'),
  },
  {
    id: 'tls-untrusted',
    fix: 'trust-certificate',
    cause: phrase(
      'The host’s certificate is signed by nobody whom this computer trusts, as with a proxy that inspects traffic.',
    ),
    remedy: phrase(
      'Make the company’s root certificate known (NODE_EXTRA_CA_CERTS), rather than switching the check off.',
    ),
  },
  {
    id: 'tls-expired',
    fix: 'set-clock',
    cause: phrase('The host’s certificate is not valid at this time.'),
    remedy: phrase('Check this computer’s clock; else the certificate has to be renewed by its owner.'),
  },
  {
    id: 'tls-wrong-host',
    fix: 'correct-webhook',
    cause: phrase('The host’s certificate was issued for another name.'),
    remedy: phrase('Check the address for typing errors, and for a proxy that intercepts connections.'),
  },
  {
    id: 'tls-failed',
    fix: 'check-network',
    cause: phrase('No secure connection came about.'),
    remedy: phrase('Check that the address should begin with https://, and the proxy on the way.'),
  },
  {
    id: 'proxy-unreachable',
    fix: 'set-proxy',
    cause: phrase('The proxy does not answer.'),
    remedy: phrase('Check http.proxy, or HTTPS_PROXY in the environment, and that the proxy is running.'),
  },
  {
    id: 'proxy-refused',
    fix: 'set-proxy',
    cause: phrase('The proxy refused to connect to the host.'),
    remedy: phrase('Let the proxy’s administrator allow the host, or except it in http.noProxy or NO_PROXY.'),
  },
  {
    id: 'proxy-authentication-required',
    fix: 'give-proxy-password',
    cause: phrase('The proxy wants a user name and password.'),
    remedy: phrase('Put them into the proxy’s address (http://user:password@proxy:port) in the environment.'),
  },
  {
    id: 'proxy-invalid',
    fix: 'set-proxy',
    cause: phrase('The proxy’s address cannot be used.'),
    remedy: phrase('Write it as http://host:port or https://host:port in http.proxy or HTTPS_PROXY.'),
  },
  {
    id: 'answer-timeout',
    fix: 'look-in-chat',
    cause: phrase('The request was sent, but no answer came within the time allowed.'),
    remedy: phrase('Look in the chat whether the message arrived before sending again.'),
  },
  {
    id: 'connection-reset',
    fix: 'look-in-chat',
    cause: phrase('The connection broke after the request was sent, before the whole answer was there.'),
    remedy: phrase('Look in the chat whether the message arrived before sending again.'),
  },
  {
    id: 'token-request-failed',
    fix: 'check-network',
    cause: phrase('The app’s access token could not be fetched, so no message was sent.'),
    remedy: phrase('Check the network, the proxy settings and the API address, then send again.'),
  },
  {
    id: 'network-error',
    fix: 'check-network',
    cause: phrase('The request could not be sent.'),
    remedy: phrase('Check the network connection and the proxy settings.'),
  },
] as const satisfies readonly CatalogueEntry[];
