import { afterEach, describe, expect, it } from 'vitest';
import { ALERT_LIMITS, renderPhrase } from '#core';
import { readAlertsFrom, type SourceFailure } from '#sources';
import { type AlertServer, type AlertServerOptions, listedAlert, startAlertServer } from './alert-server.js';

const ALERTS = '/api/v2/alerts';
const DISK = { alertname: 'DiskFull', namespace: 'pay' };
const PASSWORD = 'p%40ss/w0rd:seeded';
const servers: AlertServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

async function serve(options: AlertServerOptions): Promise<AlertServer> {
  const server = await startAlertServer(options);
  servers.push(server);
  return server;
}

function read(
  address: string,
  env: Record<string, string> = {},
  more: { timeoutMs?: number; signal?: AbortSignal } = {},
) {
  return readAlertsFrom(address, 'alertmanager', { connection: { env }, ...more });
}

async function failureOf(...given: Parameters<typeof read>): Promise<SourceFailure & { readonly text: string }> {
  const found = await read(...given);
  if (found.kind === 'alerts') throw new Error('has alerts');
  const text = [found.cause, found.remedy].map((each) => renderPhrase(each)).join(' ') + (found.detail ?? '');
  return { ...found, text };
}

describe('a URL of Alertmanager', () => {
  it.each(['', '/', '/prefix', '/prefix/api/v2/alerts', '/?filter=severity%3D%22critical%22'])('%j', async (rest) => {
    const server = await serve({
      paths: {
        [ALERTS]: { body: [listedAlert(DISK)] },
        [`/prefix${ALERTS}`]: { body: [listedAlert(DISK)] },
      },
    });
    const found = await read(server.url + rest);
    expect(found).toMatchObject({ kind: 'alerts', alerts: [{ labels: DISK }] });
    const path = (rest.startsWith('/prefix') ? '/prefix' : '') + ALERTS + (/\?.*/.exec(rest)?.[0] ?? '');
    expect(server.requests).toEqual([`GET ${path}`]);
  });

  it('sends the user and password of the URL as a header, and shows them nowhere', async () => {
    const server = await serve({ paths: { [ALERTS]: { body: [listedAlert(DISK)] } }, login: `anna:${PASSWORD}` });
    const withLogin = (password: string) => server.url.replace('//', `//anna:${encodeURIComponent(password)}@`);
    const found = await read(withLogin(PASSWORD));
    expect(found).toMatchObject({ kind: 'alerts' });
    expect(JSON.stringify(found)).not.toMatch(/anna|seeded/);
    const refused = await failureOf(withLogin('wrong-seeded'));
    expect(refused.text).toContain('requires a login');
    expect(JSON.stringify(refused)).not.toMatch(/anna|seeded/);
  });

  it.each(['localhost:9093', 'ftp://anna:seeded@host', 'http://', 'http://anna:seeded@[bad'])(
    '%s is no address, and is not quoted',
    async (address) => {
      const { reason, text } = await failureOf(address);
      expect(reason).toBe('address');
      expect(text).not.toContain('seeded');
      expect(text).toContain('http:// or https:// URL');
    },
  );
});

describe('redirects', () => {
  it('are followed on the same server', async () => {
    const server = await serve({
      paths: {
        [ALERTS]: { status: 302, headers: { location: '/moved' }, body: '' },
        '/moved': { body: [listedAlert(DISK)] },
      },
      login: 'anna:secret',
    });
    expect(await read(server.url.replace('//', '//anna:secret@'))).toMatchObject({ kind: 'alerts' });
  });

  it('to another server are not followed, not even to another port', async () => {
    const other = await serve({ paths: { '/login': { body: [] } } });
    const location = `${other.url.replace('//', '//anna:seeded@')}/login?token=seeded`;
    const server = await serve({ paths: { [ALERTS]: { status: 307, headers: { location }, body: '' } } });
    const { text } = await failureOf(server.url);
    expect(text).toContain(`redirects to another server, ${other.url}/login`);
    expect(text).not.toContain('seeded');
    expect(other.requests).toEqual([]);
  });

  it('without end are given up', async () => {
    const server = await serve({ paths: { [ALERTS]: { status: 302, headers: { location: ALERTS }, body: '' } } });
    expect((await failureOf(server.url)).text).toContain('redirects again and again');
  });

  it('to a login page say so', async () => {
    const server = await serve({
      paths: {
        [ALERTS]: { status: 302, headers: { location: '/login' }, body: '' },
        '/login': { body: '<html><form></form></html>' },
      },
    });
    expect((await failureOf(server.url)).text).toContain('probably of a login');
  });
});

describe('what fails', () => {
  it('a closed port: says how to reach a service of a cluster', async () => {
    const server = await serve({ paths: {} });
    await server.close();
    const { text } = await failureOf(server.url);
    expect(text).toContain(`${server.url} cannot be reached.`);
    expect(text).toContain('kubectl port-forward');
    expect(text).toContain('ECONNREFUSED');
  });

  it('a certificate that is not trusted, which one of the environment can be', async () => {
    const server = await serve({ certificate: 'self-signed', paths: { [ALERTS]: { body: [] } } });
    expect((await failureOf(server.url)).text).toContain('NODE_EXTRA_CA_CERTS');
    const ca = new URL('../sender/tls/self-signed.pem', import.meta.url).pathname;
    expect(await read(server.url, { NODE_EXTRA_CA_CERTS: ca })).toMatchObject({ kind: 'alerts' });
  });

  it('a proxy that is not there, for a host that is not this computer', async () => {
    const { text } = await failureOf('http://alertmanager.example', { HTTP_PROXY: 'http://u:seeded@127.0.0.1:1' });
    expect(text).toContain('The proxy does not respond.');
    expect(text).not.toContain('seeded');
  });

  it('a server that does not answer, and a person who does not wait', async () => {
    const server = await serve({ paths: { [ALERTS]: 'never' } });
    expect((await failureOf(server.url, {}, { timeoutMs: 50 })).text).toContain('did not respond in time');
    const { reason } = await failureOf(server.url, {}, { signal: AbortSignal.timeout(50) });
    expect(reason).toBe('cancelled');
  });

  it('an answer over the maximum', async () => {
    const body = `[${' '.repeat(ALERT_LIMITS.bytes)}]`;
    const server = await serve({ paths: { [ALERTS]: { body } } });
    expect((await failureOf(server.url)).text).toContain('larger than 50 MB');
  });
});
