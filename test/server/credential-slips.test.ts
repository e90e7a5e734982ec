import { expect, test } from 'vitest';
import type { CodeAction, Position } from 'vscode-languageserver-protocol/node';
import {
  COMPARE_REQUEST,
  LEFT_OUT_REQUEST,
  MANAGER_REQUEST,
  MANIFESTS_REQUEST,
  MATCHES_REQUEST,
  MESSAGE_REQUEST,
  RECEIVERS_REQUEST,
  SAMPLES_REQUEST,
  SILENCES_REQUEST,
  STOPS_REQUEST,
  STORM_REQUEST,
  TEMPLATES_REQUEST,
  TRACE_REQUEST,
  UPGRADE_REQUEST,
  VERDICT_REQUEST,
} from '#server/protocol';
import { credentialSlips, isOfDingTalk, SLIP_CREDENTIALS, tracesOf } from '../leaks/credential-slips.js';
import { client, start } from './session.js';

const TIMEOUT = 600_000;

const OF_OURS = [
  LEFT_OUT_REQUEST,
  MANAGER_REQUEST,
  MANIFESTS_REQUEST,
  MATCHES_REQUEST,
  MESSAGE_REQUEST,
  SILENCES_REQUEST,
  STOPS_REQUEST,
  STORM_REQUEST,
  TEMPLATES_REQUEST,
  TRACE_REQUEST,
  UPGRADE_REQUEST,
  VERDICT_REQUEST,
];

/** The slips at one field of each kind, and those of whole files. */
const SLIPS = credentialSlips(SLIP_CREDENTIALS.words).filter(
  (slip) =>
    isOfDingTalk(slip) &&
    /^(?:Receiver-dingtalk\.chatbot\.webhook|Config.*appsecret-v2beta2|secret|manager)/.test(slip.name),
);

test('the server never shows a credential, whatever typing mistake is made at it', { timeout: TIMEOUT }, async () => {
  await start();
  const said: string[] = [];
  for (const { name, text } of SLIPS) {
    const uri = `file:///slips/${name}.yaml`;
    await client.open(uri, text);
    said.push(`${name}
${JSON.stringify(await answers(uri, text))}`);
    await client.close(uri);
  }
  said.push(client.log(), JSON.stringify(client.published));
  expect(
    said.filter((answer) => tracesOf(SLIP_CREDENTIALS.words).some((trace) => answer.includes(trace))).map(headOf),
  ).toEqual([]);
});

const headOf = (answer: string): string => answer.slice(0, answer.indexOf('\n'));

/** Every answer about a file, except the text of edits, which may move a credential. */
async function answers(uri: string, text: string): Promise<unknown> {
  const textDocument = { uri };
  const lines = text.split('\n');
  const whole = { start: { line: 0, character: 0 }, end: { line: lines.length, character: 0 } };
  const ask = (method: string, params: object = {}): Promise<unknown> =>
    client.connection.sendRequest(method, { textDocument, ...params });
  const symbols = await ask('textDocument/documentSymbol');
  // a file without any object that is recognised gets no diagnostics
  const diagnostics = client.published.findLast((params) => params.uri === uri)?.diagnostics ?? [];
  const actions = (await ask('textDocument/codeAction', { range: whole, context: { diagnostics } })) as
    | CodeAction[]
    | null;
  return [
    diagnostics,
    actions?.map(({ title }) => title),
    symbols,
    await ask('textDocument/codeLens'),
    await ask('textDocument/inlayHint', { range: whole }),
    await Promise.all(places(lines).map((position) => ask('textDocument/hover', { position }))),
    await Promise.all(places(lines).map((position) => ask('textDocument/completion', { position }))),
    await ask('textDocument/documentLink'),
    await ask('workspace/symbol', { query: '' }),
    await ask(COMPARE_REQUEST, {
      before: { kind: 'index', files: [] },
      after: { kind: 'work-tree', files: [{ uri, text }] },
    }),
    await Promise.all(
      places(lines).map((position) => ask('textDocument/prepareRename', { position }).catch(messageOf)),
    ),
    await Promise.all(
      places(lines).map((position) => ask('textDocument/rename', { position, newName: 'not valid' }).catch(messageOf)),
    ),
    ...(await requestsOfOurs(ask)),
  ];
}

/** Why a request was refused. */
function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** The requests of the panel, the commands and the tree, for the receiver of the file. */
async function requestsOfOurs(ask: (method: string, params?: object) => Promise<unknown>): Promise<readonly unknown[]> {
  const receivers = (await ask(RECEIVERS_REQUEST)) as readonly { readonly id: string }[];
  const { samples } = (await ask(SAMPLES_REQUEST)) as { readonly samples: readonly { readonly id: string }[] };
  const params = { receiver: receivers[0]?.id ?? '', alert: samples[0]?.id ?? '', from: '3.3', to: '4.1' };
  const answered = OF_OURS.map((method) => ask(method, params));
  return [receivers, ...(await Promise.all(answered))];
}

/** In the first and the last word of each line that is not of the head. */
function places(lines: readonly string[]): readonly Position[] {
  const head = lines.indexOf('spec:') + 1;
  return lines.slice(head).flatMap((line, index) => {
    const at = head + index;
    return [
      { line: at, character: Math.min(line.length, line.length - line.trimStart().length + 2) },
      { line: at, character: Math.max(0, line.length - 3) },
    ];
  });
}
