import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type CodeLens, CodeLensRequest, type InlayHint, InlayHintRequest } from 'vscode-languageserver-protocol/node';
import {
  LEFT_OUT_REQUEST,
  type LeftOutAnswer,
  type LeftOutParams,
  MATCHES_REQUEST,
  type MatchesAnswer,
  MESSAGE_REQUEST,
  type MessageAnswer,
  SAMPLES_REQUEST,
  type SamplesAnswer,
  SILENCES_REQUEST,
  type SilencesAnswer,
  type SilencesParams,
  TRACE_REQUEST,
  type TraceAnswer,
} from '#server/protocol';
import { client, receiver, start } from './session.js';

const GOOD = receiver('good', '- { key: severity, operator: In, values: [critical] }');
const REJECTED = receiver('rejected', '- { key: severity, operator: in, values: [critical] }');
const SILENCE = (name: string, operator: string) => `apiVersion: notification.kubesphere.io/v2beta2
kind: Silence
metadata: { name: ${name}, labels: { type: global } }
spec:
  matcher: { matchExpressions: [{ key: severity, operator: ${operator} }] }
`;
const ROUTER = `apiVersion: notification.kubesphere.io/v2beta2
kind: Router
metadata: { name: rejected }
spec:
  alertSelector: { matchExpressions: [{ key: severity, operator: exists }] }
  receivers: { name: [good] }
`;

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'left-out-'));
});
afterEach(() => rm(folder, { recursive: true }));

const uriOf = (name: string): string => pathToFileURL(join(folder, name)).href;
const write = (name: string, text: string): Promise<void> => writeFile(join(folder, name), text);
const open = async (): Promise<void> => {
  await start({ folders: [{ uri: pathToFileURL(folder).href, name: 'work' }] });
};
const leftOut = async (name: string, shown?: LeftOutParams['shown']): Promise<readonly LeftOutAnswer[]> =>
  client.connection.sendRequest(LEFT_OUT_REQUEST, { textDocument: { uri: uriOf(name) }, ...(shown && { shown }) });
const places = (found: readonly LeftOutAnswer[]) =>
  found.map(({ place: { uri, range } }) => `${uri.split('/').at(-1)}:${range.start.line}`).sort();
const matches = (name: string, id: string): Promise<MatchesAnswer> =>
  client.connection.sendRequest(MATCHES_REQUEST, { textDocument: { uri: uriOf(name) }, receiver: id });
const message = (name: string, id: string): Promise<MessageAnswer> =>
  client.connection.sendRequest(MESSAGE_REQUEST, { textDocument: { uri: uriOf(name) }, receiver: id });
const trace = async (name: string, id: string): Promise<TraceAnswer> => {
  const { samples }: SamplesAnswer = await client.connection.sendRequest(SAMPLES_REQUEST, {});
  return client.connection.sendRequest(TRACE_REQUEST, {
    textDocument: { uri: uriOf(name) },
    receiver: id,
    alert: samples?.[0]?.id,
  });
};
const silences = (params: SilencesParams): Promise<SilencesAnswer> =>
  client.connection.sendRequest(SILENCES_REQUEST, params);

describe('an object elsewhere that the cluster rejects', () => {
  test('is left out of everything else, and named with its place', async () => {
    await write('good.yaml', GOOD);
    await mkdir(join(folder, 'other'));
    await write('other/receiver.yaml', REJECTED);
    await open();
    const answer = await message('good.yaml', 'good');
    expect(answer?.problem).toBeNull();
    expect(answer?.messages).not.toEqual([]);
    const found = await leftOut('good.yaml');
    expect(places(found)).toEqual(['receiver.yaml:10']);
    expect(found[0]?.text).toMatch(/^Left out, because the cluster rejects it: Receiver rejected\. /);
    expect((await matches('good.yaml', 'good'))?.rejection).toBeNull();
  });

  test('counts again as soon as it is corrected, before it is saved', async () => {
    await write('good.yaml', GOOD);
    await write('silence.yaml', SILENCE('all', 'exists'));
    await open();
    expect((await message('good.yaml', 'good'))?.messages).not.toEqual([]);
    await client.open(uriOf('silence.yaml'), SILENCE('all', 'exists'));
    expect(places(await leftOut('good.yaml'))).toEqual(['silence.yaml:4']);
    await client.change(uriOf('silence.yaml'), 2, [{ text: SILENCE('all', 'Exists') }]);
    expect(await leftOut('good.yaml')).toEqual([]);
    expect((await message('good.yaml', 'good'))?.messages).toEqual([]);
  });

  test('depends on the targeted release, also of files on disk', async () => {
    await write('good.yaml', GOOD);
    await write('silence.yaml', SILENCE('all', 'Match'));
    await write('.kubesphere-dingtalk.json', '{ "notificationManagerVersion": "2.3.0" }');
    await open();
    expect(places(await leftOut('good.yaml'))).toEqual(['silence.yaml:4']);
    expect((await silences({ textDocument: { uri: uriOf('good.yaml') } })).silences).toEqual([]);
  });
});

describe('the shown object that the cluster rejects', () => {
  test('a receiver is kept and marked', async () => {
    await write('both.yaml', [GOOD, REJECTED].join('---\n'));
    await open();
    await client.open(uriOf('both.yaml'), [GOOD, REJECTED].join('---\n'));
    const shown = await matches('both.yaml', 'rejected');
    expect(shown?.rejection?.text).toMatch(/^The cluster would reject this Receiver: /);
    expect(shown?.rejection?.place).toMatchObject({ uri: uriOf('both.yaml'), range: { start: { line: 26 } } });
    expect(shown?.receivers.map(({ rejected }) => rejected)).toEqual([false, true]);
    expect(await trace('both.yaml', 'rejected')).not.toBeNull();
    expect(await leftOut('both.yaml', { kind: 'Receiver', name: 'rejected' })).toEqual([]);
    expect(await leftOut('both.yaml', { kind: 'Receiver', name: 'good' })).toHaveLength(1);
    // the other receiver of the file does not suffer from it
    expect((await message('both.yaml', 'good'))?.messages).not.toEqual([]);
  });

  test('a Silence is listed, but mutes nothing', async () => {
    await write('silences.yaml', [SILENCE('a', 'exists'), SILENCE('b', 'Exists')].join('---\n'));
    await open();
    const textDocument = { uri: uriOf('silences.yaml') };
    expect((await silences({ textDocument })).silences.map(({ name }) => name)).toEqual(['b']);
    expect((await silences({ textDocument, silence: 'a' })).silences).toMatchObject([
      { name: 'b', active: true },
      { name: 'a', active: false, problem: expect.stringMatching(/^The cluster would reject this Silence: /) },
    ]);
  });

  test('lenses and hints say that it has no effect', async () => {
    const uri = uriOf('all.yaml');
    await open();
    await client.open(uri, [REJECTED, ROUTER, SILENCE('rejected', 'exists')].join('---\n'));
    const lenses = (await client.connection.sendRequest(CodeLensRequest.type, { textDocument: { uri } })) as CodeLens[];
    expect(lenses.map(({ command }) => command?.title)).toEqual([
      'Preview Matches: rejected by the cluster',
      'Takes nothing: the cluster rejects it',
      'Mutes nothing: the cluster rejects it',
    ]);
    const range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
    const hints = (await client.connection.sendRequest(InlayHintRequest.type, {
      textDocument: { uri },
      range,
    })) as InlayHint[];
    expect(hints.filter(({ label }) => /active/i.test(String(label)))).toEqual([]);
  });
});
