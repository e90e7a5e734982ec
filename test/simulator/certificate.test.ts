import { X509Certificate } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { issueCertificate } from '../../simulator/src/tls/certificate.js';
import { integer, objectIdentifier, octetString, utcTime } from '../../simulator/src/tls/der.js';
import { withSimulator } from './call.js';

const NOW = Date.UTC(2026, 10, 22, 9, 8, 7);
const YEAR = 365 * 86_400_000;

describe('certificates', () => {
  const root = issueCertificate({ name: 'Root', hosts: [], notBefore: NOW - YEAR, notAfter: NOW + YEAR });
  const request = { name: 'oapi.dingtalk.com', notBefore: NOW, notAfter: NOW + YEAR };

  it('are signed by their issuer, for names and addresses', () => {
    const leaf = issueCertificate({ ...request, hosts: ['oapi.dingtalk.com', '127.0.0.1', '::1'] }, root);
    const read = new X509Certificate(leaf.certificate);
    const issuer = new X509Certificate(root.certificate);
    expect(read.verify(issuer.publicKey)).toBe(true);
    expect(read.checkIssued(issuer)).toBe(true);
    expect([read.ca, issuer.ca]).toEqual([false, true]);
    expect(read.checkHost('oapi.dingtalk.com')).toBe('oapi.dingtalk.com');
    expect(read.checkHost('api.dingtalk.com')).toBeUndefined();
    expect([read.checkIP('127.0.0.1'), read.checkIP('::1')]).toEqual(['127.0.0.1', '::1']);
    expect(new Date(read.validFrom).getTime()).toBe(NOW);
    expect(new Date(read.validTo).getTime()).toBe(NOW + YEAR);
    expect(read.checkPrivateKey(leaf.key)).toBe(true);
  });

  it('are self-signed without an issuer, each with its own serial number', () => {
    const [one, other] = [1, 2].map(
      () => new X509Certificate(issueCertificate({ ...request, hosts: ['h'] }).certificate),
    );
    expect(one?.issuer).toBe(one?.subject);
    expect(one?.verify(one.publicKey)).toBe(true);
    expect(one?.serialNumber).not.toBe(other?.serialNumber);
  });

  it('support no IPv6 address but loopback', () => {
    expect(() => issueCertificate({ ...request, hosts: ['fd00::1'] })).toThrow(RangeError);
  });
});

describe('the DER encoding', () => {
  it.each([
    ['an integer that would be negative', integer(Buffer.of(0x80)), '02020080'],
    ['an integer', integer(Buffer.of(0x7f)), '02017f'],
    ['an identifier with large numbers', objectIdentifier('1.2.840.10045.4.3.2'), '06082a8648ce3d040302'],
    ['a time', utcTime(NOW), `170d${Buffer.from('261122090807Z').toString('hex')}`],
    ['200 bytes', octetString(Buffer.alloc(200)).subarray(0, 3), '0481c8'],
    ['65 536 bytes', octetString(Buffer.alloc(65_536)).subarray(0, 5), '0483010000'],
  ])('%s', (_, bytes, hex) => {
    expect(bytes.toString('hex')).toBe(hex);
  });
});

it('the control API returns the issuer’s certificate, which differs for each simulator', () =>
  withSimulator({}, async (simulator) => {
    const answer = await (await fetch(`${simulator.url}/_simulator/certificate`)).text();
    expect(answer).toBe(simulator.certificate);
    expect(new X509Certificate(answer).ca).toBe(true);
    await withSimulator({}, async (other) => expect(other.certificate).not.toBe(simulator.certificate));
  }));
