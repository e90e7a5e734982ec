import { phrase } from '#core';
import type { CatalogueEntry } from './entry.js';

/** Failures of the network, TLS and proxies. */
export const NETWORK_FAILURES = [
  {
    id: 'dns-not-found',
    fix: 'check-network',
    cause: phrase('The host name cannot be resolved.'),
    remedy: phrase('Check the URL for typos, and check this network’s DNS.'),
  },
  {
    id: 'dns-temporary',
    fix: 'send-again',
    cause: phrase('The host name cannot be resolved at the moment.'),
    remedy: phrase('Check the network connection and try again.'),
  },
  {
    id: 'connection-refused',
    fix: 'check-network',
    cause: phrase('Nothing accepts connections at this address and port.'),
    remedy: phrase('Check the address and port. To use the local simulator, start it first.'),
  },
  {
    id: 'network-unreachable',
    fix: 'check-network',
    cause: phrase('The network has no route to the host.'),
    remedy: phrase('Check the network connection, VPN and firewall.'),
  },
  {
    id: 'connect-timeout',
    fix: 'set-proxy',
    cause: phrase('The connection to the host timed out.'),
    remedy: phrase('Check the network connection and firewall. A company network may require a proxy (HTTPS_PROXY).'),
  },
  {
    id: 'connection-lost',
    fix: 'send-again',
    cause: phrase('The connection was lost before the request was sent.'),
    remedy: phrase('Try again. Check the proxy, VPN and firewall.'),
  },
  {
    id: 'tls-untrusted',
    fix: 'trust-certificate',
    cause: phrase(
      'This computer does not trust the issuer of the host’s certificate. A proxy that inspects traffic can be the cause.',
    ),
    remedy: phrase('Add the company’s root certificate with NODE_EXTRA_CA_CERTS. Do not turn off certificate checks.'),
  },
  {
    id: 'tls-expired',
    fix: 'set-clock',
    cause: phrase('The host’s certificate has expired or is not yet valid.'),
    remedy: phrase(
      'Check this computer’s clock. If it is correct, the certificate’s owner must renew the certificate.',
    ),
  },
  {
    id: 'tls-wrong-host',
    fix: 'correct-webhook',
    cause: phrase('The host’s certificate was issued for another host name.'),
    remedy: phrase('Check the URL for typos, and check for a proxy that intercepts connections.'),
  },
  {
    id: 'tls-failed',
    fix: 'check-network',
    cause: phrase('The TLS connection could not be established.'),
    remedy: phrase('Check whether the URL should begin with https://, and check the proxy.'),
  },
  {
    id: 'proxy-unreachable',
    fix: 'set-proxy',
    cause: phrase('The proxy does not respond.'),
    remedy: phrase('Check the environment variable HTTPS_PROXY, and check that the proxy is running.'),
  },
  {
    id: 'proxy-refused',
    fix: 'set-proxy',
    cause: phrase('The proxy rejected the connection to the host.'),
    remedy: phrase('Ask the proxy’s administrator to allow the host, or exclude the host with NO_PROXY.'),
  },
  {
    id: 'proxy-authentication-required',
    fix: 'give-proxy-password',
    cause: phrase('The proxy requires a user name and password.'),
    remedy: phrase('Add them to the proxy URL (http://user:password@proxy:port) in the environment.'),
  },
  {
    id: 'proxy-invalid',
    fix: 'set-proxy',
    cause: phrase('The proxy URL is not valid.'),
    remedy: phrase('Set HTTPS_PROXY to http://host:port or https://host:port.'),
  },
  {
    id: 'answer-timeout',
    fix: 'look-in-chat',
    cause: phrase('The request was sent, but no response arrived in time.'),
    remedy: phrase('Check in the chat whether the message arrived before you send it again.'),
  },
  {
    id: 'connection-reset',
    fix: 'look-in-chat',
    cause: phrase('The connection was lost after the request was sent and before the response was complete.'),
    remedy: phrase('Check in the chat whether the message arrived before you send it again.'),
  },
  {
    id: 'token-request-failed',
    fix: 'check-network',
    cause: phrase('The app’s access token could not be fetched, so no message was sent.'),
    remedy: phrase('Check the network, the proxy, any login portal and the API URL, then send the message again.'),
  },
  {
    id: 'network-error',
    fix: 'check-network',
    cause: phrase('The request could not be sent.'),
    remedy: phrase('Check the network connection and the proxy settings.'),
  },
] as const satisfies readonly CatalogueEntry[];
