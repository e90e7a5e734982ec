import { readFileSync } from 'node:fs';
import * as tls from 'node:tls';

export interface TrustSettings {
  /** PEM; instead of all other certificates. */
  readonly ca?: string | readonly string[];
  /** Trust what this computer trusts too, as browsers and kubectl do; VS Code’s `http.systemCertificates`. */
  readonly systemCertificates?: boolean;
  /** `NODE_EXTRA_CA_CERTS` and `SSL_CERT_FILE` name files with more certificates. */
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Where systems keep their certificates in one file: Debian and Alpine, Red Hat, SUSE, macOS and the BSDs. */
const BUNDLES = [
  '/etc/ssl/certs/ca-certificates.crt',
  '/etc/pki/tls/certs/ca-bundle.crt',
  '/etc/ssl/ca-bundle.pem',
  '/etc/ssl/cert.pem',
];

/** The certificates to trust, as PEM; undefined: those that the process trusts anyhow. */
export function trustedCertificates({ ca, systemCertificates, env }: TrustSettings): readonly string[] | undefined {
  if (ca !== undefined) return [ca].flat();
  // Node reads this variable only when it starts, and within Electron not at all
  const extra = readFiles([env.NODE_EXTRA_CA_CERTS]);
  if (systemCertificates !== true) return extra.length > 0 ? [...tls.rootCertificates, ...extra] : undefined;
  return [...tls.rootCertificates, ...ofSystem(env.SSL_CERT_FILE), ...extra];
}

function ofSystem(named: string | undefined): readonly string[] {
  // Node 22 can ask the system itself
  const { getCACertificates } = tls as { readonly getCACertificates?: (kind: 'system') => readonly string[] };
  const told = getCACertificates?.('system') ?? [];
  const bundle = readFiles([named || undefined]);
  if (told.length > 0 || bundle.length > 0) return [...told, ...bundle];
  return readFiles(BUNDLES).slice(0, 1);
}

/** A file that cannot be read names no certificate, as in Node itself. */
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
