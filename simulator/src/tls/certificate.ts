import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';
import { BlockList, isIP } from 'node:net';
import * as der from './der.js';

/** A certificate and its key, valid only on this machine. */
export interface Identity {
  readonly name: string;
  /** PEM. */
  readonly certificate: string;
  readonly key: KeyObject;
  /** Identifies the key (RFC 5280, 4.2.1.2). */
  readonly keyId: Buffer;
}

export interface CertificateRequest {
  readonly name: string;
  /** DNS names and IP addresses; empty for an issuer. */
  readonly hosts: readonly string[];
  /** Milliseconds since the epoch. */
  readonly notBefore: number;
  readonly notAfter: number;
}

const ECDSA_WITH_SHA256 = der.sequence(der.objectIdentifier('1.2.840.10045.4.3.2'));

/** Issues a certificate (RFC 5280). Without an issuer it is self-signed. */
export function issueCertificate(request: CertificateRequest, issuer?: Identity): Identity {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  const spki = publicKey.export({ type: 'spki', format: 'der' });
  const keyId = createHash('sha1').update(spki).digest();
  const signer = issuer ?? { name: request.name, key: privateKey, keyId };
  const toBeSigned = der.sequence(
    der.explicit(0, der.integer(Buffer.of(2))),
    der.integer(Buffer.concat([Buffer.of(1), randomBytes(12)])),
    ECDSA_WITH_SHA256,
    distinguishedName(signer.name),
    der.sequence(der.utcTime(request.notBefore), der.utcTime(request.notAfter)),
    distinguishedName(request.name),
    spki,
    der.explicit(3, der.sequence(...extensions(request.hosts, keyId, signer.keyId))),
  );
  const signature = der.bitString(sign('sha256', toBeSigned, signer.key));
  const certificate = toPem(der.sequence(toBeSigned, ECDSA_WITH_SHA256, signature));
  return { name: request.name, certificate, key: privateKey, keyId };
}

function distinguishedName(name: string): Buffer {
  return der.sequence(der.set(der.sequence(der.objectIdentifier('2.5.4.3'), der.utf8String(name))));
}

function extensions(hosts: readonly string[], keyId: Buffer, signerKeyId: Buffer): readonly Buffer[] {
  const authority = hosts.length === 0;
  const purpose = authority
    ? [
        extension('2.5.29.19', der.sequence(der.yes()), true),
        // its key signs certificates and revocation lists
        extension('2.5.29.15', der.bitString(Buffer.of(0b0000_0110), 1), true),
      ]
    : [extension('2.5.29.17', der.sequence(...hosts.map(alternativeName)))];
  return [
    ...purpose,
    extension('2.5.29.14', der.octetString(keyId)),
    extension('2.5.29.35', der.sequence(der.implicit(0, signerKeyId))),
  ];
}

function extension(identifier: string, value: Buffer, critical = false): Buffer {
  return der.sequence(der.objectIdentifier(identifier), ...(critical ? [der.yes()] : []), der.octetString(value));
}

function alternativeName(host: string): Buffer {
  return isIP(host) === 0 ? der.implicit(2, Buffer.from(host)) : der.implicit(7, addressBytes(host));
}

function addressBytes(address: string): Buffer {
  if (isIP(address) === 4) return Buffer.from(address.split('.').map(Number));
  const loopback = new BlockList();
  loopback.addAddress('::1', 'ipv6');
  if (!loopback.check(address, 'ipv6')) throw new RangeError('The only supported IPv6 address is loopback.');
  return Buffer.from([...Array<number>(15).fill(0), 1]);
}

function toPem(bytes: Buffer): string {
  const lines = bytes.toString('base64').match(/.{1,64}/g) ?? [];
  return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n');
}
