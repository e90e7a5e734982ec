import { describe, expect, test } from 'vitest';
import { CancellationTokenSource, LSPErrorCodes, ResponseError } from 'vscode-languageserver-protocol/node';
import {
  MATCHES_REQUEST,
  type MatchesAnswer,
  type MatchesParams,
  PREVIEW_CHANGED_NOTIFICATION,
  SAMPLES_REQUEST,
  type SamplesAnswer,
  SET_SAMPLES_REQUEST,
  type SetSamplesAnswer,
  type SetSamplesParams,
} from '#server/protocol';
import { client, GOOD, receiver, start, URI } from './session.js';

const matches = (name?: string): Promise<MatchesAnswer> =>
  client.connection.sendRequest(MATCHES_REQUEST, {
    textDocument: { uri: URI },
    ...(name && { receiver: name }),
  } satisfies MatchesParams);
const samples = (version?: number): Promise<SamplesAnswer> =>
  client.connection.sendRequest(SAMPLES_REQUEST, version === undefined ? {} : { version });
const setSamples = (params: SetSamplesParams): Promise<SetSamplesAnswer> =>
  client.connection.sendRequest(SET_SAMPLES_REQUEST, params);

const TWO = [GOOD, receiver('none', '- key: severity', '  operator: In', '  values: [nothing]')].join('---\n');

describe('matches', () => {
  test('of the requested receiver, and the counts of all, on the unsaved text', async () => {
    await start();
    await client.open(URI, TWO);
    const all = (await samples()).samples ?? [];
    const critical = all.filter(({ labels }) => labels.severity === 'critical').length;
    const before = await matches();
    expect(before).toMatchObject({
      textVersion: 1,
      sampleCount: all.length,
      receivers: [
        { name: 'good', matched: critical },
        { name: 'none', matched: 0 },
      ],
      receiver: { name: 'good', matched: critical, conditions: [{ passes: critical, remaining: critical }] },
    });
    expect(before?.receiver.alerts).toHaveLength(all.length);
    expect((await matches('none'))?.receiver).toMatchObject({ name: 'none', range: { start: { line: 18 } } });
    await client.change(URI, 2, [
      { range: { start: { line: 12, character: 19 }, end: { line: 12, character: 27 } }, text: 'nothing' },
    ]);
    expect(await matches()).toMatchObject({ textVersion: 2, receivers: [{ matched: 0 }, { matched: 0 }] });
    await client.change(URI, 3, [{ text: 'a: 1' }]);
    expect(await matches()).toBeNull();
  });

  test('report conditions that cannot be evaluated', async () => {
    await start();
    await client.open(URI, receiver('wrong', '- key: severity', '  operator: in', '  values: [critical]'));
    const answer = await matches();
    expect(answer?.receivers).toMatchObject([{ matched: null }]);
    expect(answer?.receiver.error).toContain('matchExpressions[0]');
  });

  test('stop when cancelled', async () => {
    await start();
    const many = Array.from({ length: 400 }, (_, index) => receiver(`r${index}`, '- key: a', '  operator: Exists'));
    await client.open(URI, many.join('---\n'));
    const alerts = Array.from({ length: 2000 }, (_, index) => ({
      status: 'firing' as const,
      labels: { a: `${index}` },
      annotations: {},
    }));
    await setSamples({ change: 'alerts', source: 'many', alerts });
    const source = new CancellationTokenSource();
    const answer = client.connection.sendRequest(MATCHES_REQUEST, { textDocument: { uri: URI } }, source.token);
    source.cancel();
    const error = await answer.catch((reason: unknown) => reason);
    expect(error instanceof ResponseError && error.code).toBe(LSPErrorCodes.RequestCancelled);
    expect((await matches('r399'))?.receivers.at(-1)?.matched).toBe(2000);
  });
});

describe('sample alerts of a session', () => {
  const PASTED = JSON.stringify([{ labels: { severity: 'critical', number: 7 } }, { annotations: {} }]);

  test('are sent once, are the same for all requests, and are announced', async () => {
    await start();
    await client.open(URI, GOOD);
    const first = await samples();
    expect(await samples(first.version)).toMatchObject({ version: first.version, samples: null });
    expect(first.sources).toMatchObject([{ name: 'built-in', origin: 'built-in', used: true, problems: [] }]);
    const announced = new Promise((resolve) => client.connection.onNotification(PREVIEW_CHANGED_NOTIFICATION, resolve));
    const set = await setSamples({ change: 'text', source: 'pasted', text: PASTED });
    expect(await announced).toEqual({ uri: URI });
    expect(set).toMatchObject({
      count: 1,
      problems: [
        { code: 'not-text', index: 0, key: 'number' },
        { code: 'labels-missing', index: 1 },
      ],
    });
    const { version, samples: now = [], sources } = await samples(first.version);
    expect(version).toBe(set.version);
    expect(now?.[0]).toMatchObject({ source: 'pasted', labels: { severity: 'critical' } });
    expect(sources.map(({ name, origin }) => [name, origin])).toEqual([
      ['pasted', 'session'],
      ['built-in', 'built-in'],
    ]);
    expect((await matches())?.samplesVersion).toBe(version);
    expect((await matches())?.sampleCount).toBe(now?.length);
  });

  test('a text without alerts changes nothing', async () => {
    await start();
    const before = await samples();
    const { version, problems } = await setSamples({ change: 'text', source: 'pasted', text: '{"a": 1}' });
    expect(version).toBe(before.version);
    expect(problems).toMatchObject([{ code: 'no-alerts', index: null }]);
  });

  test('can be edited, restored, left out and removed', async () => {
    await start();
    await client.open(URI, GOOD);
    await setSamples({ change: 'use', source: 'built-in', used: false });
    expect((await samples()).samples).toEqual([]);
    await setSamples({ change: 'text', source: 'pasted', text: PASTED });
    const [sample] = (await samples()).samples ?? [];
    const id = sample?.id ?? '';
    await setSamples({
      change: 'edit',
      id,
      alert: { status: 'firing', labels: { severity: 'Critical' }, annotations: {} },
    });
    expect(await matches()).toMatchObject({
      sampleCount: 1,
      receiver: { matched: 0, outcomes: [{ verdict: 'mismatch', failing: [0], miss: 'case' }] },
    });
    expect((await samples()).samples).toMatchObject([{ id, source: 'pasted', labels: { severity: 'Critical' } }]);
    await setSamples({ change: 'edit', id, alert: null });
    expect((await matches())?.receiver.matched).toBe(1);
    await setSamples({ change: 'remove', source: 'pasted' });
    await setSamples({ change: 'use', source: 'built-in', used: true });
    expect((await samples()).sources.map(({ name }) => name)).toEqual(['built-in']);
  });

  test('can be generated from conditions', async () => {
    await start({ locale: 'zh-cn' });
    await client.open(URI, GOOD);
    await setSamples({ change: 'use', source: 'built-in', used: false });
    const made = await setSamples({
      change: 'conditions',
      source: 'made',
      textDocument: { uri: URI },
      receiver: 'good',
    });
    expect(made).toMatchObject({ count: 2, contradiction: null });
    expect((await matches())?.receiver).toMatchObject({ matched: 1, alerts: [0, 1] });
    await client.change(URI, 2, [
      { text: receiver('good', '- {key: a, operator: Exists}', '- {key: a, operator: DoesNotExist}') },
    ]);
    const none = await setSamples({
      change: 'conditions',
      source: 'made',
      textDocument: { uri: URI },
      receiver: 'good',
    });
    expect(none.contradiction).toMatch(/a 存在.+a 不存在/);
  });
});
