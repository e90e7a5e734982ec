import { createSecureContext, type SecureContext } from 'node:tls';
import type { TlsProblem } from '../faults/fault.js';
import { type Identity, issueCertificate } from './certificate.js';

const DAY = 86_400_000;
const OWN_NAMES = ['localhost', '127.0.0.1', '::1'];

/** Issues certificates for any host, at its first use. They are lost when the simulator closes. */
export class Authority {
  readonly #contexts = new Map<string, SecureContext>();
  #root: Identity | undefined;

  /** The issuer as PEM. A caller that trusts it accepts the simulator as any host. */
  get certificate(): string {
    return this.#issuer().certificate;
  }

  /** @param host the name that the caller requests; absent if it uses an IP address */
  contextFor(host: string | undefined, problem?: TlsProblem): SecureContext {
    const key = JSON.stringify([host, problem]);
    const context = this.#contexts.get(key) ?? this.#create(host, problem);
    if (this.#contexts.size < MAX_CONTEXTS) this.#contexts.set(key, context);
    return context;
  }

  #create(host: string | undefined, problem: TlsProblem | undefined): SecureContext {
    const now = Date.now();
    const hosts = problem === 'wrong-host' ? ['elsewhere.invalid'] : [...(host ? [host] : []), ...OWN_NAMES];
    const [from, until] = VALIDITY[problem ?? 'none'];
    const request = { name: hosts[0] ?? 'localhost', hosts, notBefore: now + from * DAY, notAfter: now + until * DAY };
    const identity = issueCertificate(request, problem === 'self-signed' ? undefined : this.#issuer());
    const key = identity.key.export({ type: 'pkcs8', format: 'pem' });
    return createSecureContext({ key, cert: identity.certificate });
  }

  #issuer(): Identity {
    const now = Date.now();
    this.#root ??= issueCertificate({
      name: 'DingTalk simulator on this machine',
      hosts: [],
      notBefore: now - 30 * DAY,
      notAfter: now + 365 * DAY,
    });
    return this.#root;
  }
}

const MAX_CONTEXTS = 100;

/** Days from now. */
const VALIDITY: Readonly<Record<TlsProblem | 'none', readonly [from: number, until: number]>> = {
  none: [-1, 90],
  expired: [-20, -1],
  'not-yet-valid': [1, 90],
  'wrong-host': [-1, 90],
  'self-signed': [-1, 90],
  handshake: [-1, 90],
};
