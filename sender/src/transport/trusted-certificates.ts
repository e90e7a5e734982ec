import { readFileSync } from 'node:fs';
import * as tls from 'node:tls';

export interface TrustSettings {
  /** PEM; replaces all other certificates. */
  readonly ca?: string | readonly string[];
  /** Also trust the system's certificates, as browsers and kubectl do; VS Code's `http.systemCertificates`. */
  readonly systemCertificates?: boolean;
  /** `NODE_EXTRA_CA_CERTS` and `SSL_CERT_FILE` are paths of files with more certificates. */
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Bundles of the system's certificates on Debian and Alpine, Red Hat, SUSE, and macOS and the BSDs. */
const BUNDLES = [
  '/etc/ssl/certs/ca-certificates.crt',
  '/etc/pki/tls/certs/ca-bundle.crt',
  '/etc/ssl/ca-bundle.pem',
  '/etc/ssl/cert.pem',
];

/** The certificates to trust, as PEM; undefined means the default ones of the process. */
export function trustedCertificates({ ca, systemCertificates, env }: TrustSettings): readonly string[] | undefined {
  if (ca !== undefined) return [ca].flat();
  // Node reads this variable only at its start, and Electron ignores it
  const extra = readFiles([env.NODE_EXTRA_CA_CERTS]);
  if (systemCertificates !== true) return extra.length > 0 ? [...tls.rootCertificates, ...extra] : undefined;
  return [...tls.rootCertificates, ...ofSystem(env.SSL_CERT_FILE), ...extra];
}

function ofSystem(named: string | undefined): readonly string[] {
  // since Node 22, the system's certificates are available directly
  const { getCACertificates } = tls as { readonly getCACertificates?: (kind: 'system') => readonly string[] };
  const native = getCACertificates?.('system') ?? [];
  const bundle = readFiles([named || undefined]);
  if (native.length > 0 || bundle.length > 0) return [...native, ...bundle];
  return readFiles(BUNDLES).slice(0, 1);
}

/** Ignores files that cannot be read, as Node does. */
function readFiles(files: readonly (string | undefined)[]): readonly string[] {
  return files.flatMap((file) => {
    if (!file) return [];
    try {
      const text = readFileSync(file, 'utf8');
      return text.includes('-----BEGIN CERTIFICATE-----') ? [text] : [];
    } catch {
      return [];
    }
  });
}
