import type { Position } from 'vscode-languageserver-protocol/node';
import type { Alert } from '#core';
import {
  MATCHES_REQUEST,
  type MatchesAnswer,
  MESSAGE_REQUEST,
  SAMPLES_REQUEST,
  type SamplesAnswer,
  SET_SAMPLES_REQUEST,
  type SetSamplesParams,
  TRACE_REQUEST,
} from '#server/protocol';
import { type LanguageClient, startLanguageClient } from '../server/language-client.js';
import type { Bench, BenchReport } from './bench.js';
import { generateAlerts } from './generate-alerts.js';
import { ours } from './language-server/contestant.js';
import { generateReceivers } from './language-server/receivers.js';
import { type Summary, summarise } from './summarise.js';

const RECEIVERS = 50;
const ALERTS = [100, 1000, 5000];
const WARM_UP = 5;
const EDITS = 40;
/** The time in milliseconds within which an answer seems immediate. */
const AT_ONCE = 100;
const URI = 'file:///bench/receivers.yaml';

interface Measured {
  readonly alerts: number;
  /** Milliseconds from a keystroke to the panel's data. */
  readonly update: Summary | undefined;
  /** The same to the trace of an alert, and to the messages of all matching alerts. */
  readonly trace: Summary | undefined;
  readonly messages: Summary | undefined;
  /** The first answer, without any cached counts, in milliseconds. */
  readonly first: number;
  /** Bytes of an answer, and of the samples, which are sent once. */
  readonly answer: number;
  readonly samples: number;
}

/** From a keystroke to the content of the preview panel. */
export const previewBench: Bench = {
  name: 'preview',
  async run({ progress }) {
    const measured: Measured[] = [];
    for (const alerts of ALERTS) {
      progress(`${alerts} alerts, ${RECEIVERS} receivers`);
      measured.push(await measure(alerts));
    }
    return report(measured);
  },
};

async function measure(alerts: number): Promise<Measured> {
  const { text, edit } = generateReceivers(RECEIVERS);
  const client = await startLanguageClient({ serverPath: ours.serverPath });
  try {
    await client.open(URI, text);
    await useOnly(client, generateAlerts(alerts));
    const samples: SamplesAnswer = await client.connection.sendRequest(SAMPLES_REQUEST, {});
    const place = conditionBelow(text, edit.line);
    const receiver = nameAbove(text, edit.line);
    const begun = performance.now();
    const answer = await ask(client, receiver);
    const first = performance.now() - begun;
    let version = 1;
    const afterEdits = async (question: () => Promise<unknown>): Promise<Summary | undefined> => {
      const times: number[] = [];
      for (let edit = 0; edit < WARM_UP + EDITS; edit++) {
        const started = performance.now();
        await type(client, place, ++version);
        await question();
        times.push(performance.now() - started);
      }
      return summarise(times.slice(WARM_UP));
    };
    const textDocument = { uri: URI };
    const alert = samples.samples?.[0]?.id;
    return {
      alerts,
      update: await afterEdits(() => ask(client, receiver)),
      trace: await afterEdits(() => client.connection.sendRequest(TRACE_REQUEST, { textDocument, receiver, alert })),
      messages: await afterEdits(() => client.connection.sendRequest(MESSAGE_REQUEST, { textDocument, receiver })),
      first,
      answer: sizeOf(answer),
      samples: sizeOf(samples),
    };
  } finally {
    await client.stop();
  }
}

function ask({ connection }: LanguageClient, receiver: string): Promise<MatchesAnswer> {
  return connection.sendRequest(MATCHES_REQUEST, { textDocument: { uri: URI }, receiver });
}

/** One letter in, one letter out. */
function type(client: LanguageClient, start: Position, version: number): Promise<void> {
  const end = { line: start.line, character: start.character + 1 };
  return client.change(URI, version, [
    version % 2 === 0 ? { range: { start, end: start }, text: 'x' } : { range: { start, end }, text: '' },
  ]);
}

async function useOnly({ connection }: LanguageClient, alerts: readonly Alert[]): Promise<void> {
  const changes: readonly SetSamplesParams[] = [
    { change: 'use', source: 'built-in', used: false },
    { change: 'alerts', source: 'bench', alerts },
  ];
  for (const change of changes) await connection.sendRequest(SET_SAMPLES_REQUEST, change);
}

/** The offset after the value of the next `alerttype` condition. */
function conditionBelow(text: string, line: number): Position {
  const lines = text.split('\n');
  const found = lines.findIndex((each, index) => index > line && each.includes('alerttype:'));
  return { line: found, character: lines[found]?.length ?? 0 };
}

function nameAbove(text: string, line: number): string {
  const above = text.split('\n').slice(0, line).reverse();
  return above.find((each) => each.startsWith('  name: '))?.slice('  name: '.length) ?? '';
}

function sizeOf(answer: unknown): number {
  return Buffer.byteLength(JSON.stringify(answer));
}

function report(measured: readonly Measured[]): BenchReport {
  const wanted = measured.find(({ alerts }) => alerts === 1000)?.update?.median ?? Number.POSITIVE_INFINITY;
  return {
    subjects: ['the preview'],
    table: {
      head: [
        `${RECEIVERS} receivers`,
        'keystroke → matches',
        '→ trace',
        '→ messages of all',
        'first',
        'answer',
        'samples, once',
      ],
      rows: measured.map(({ alerts, update, trace, messages, first, answer, samples }) => [
        `${alerts} alerts`,
        `${update?.median.toFixed(1)} ms`,
        `${trace?.median.toFixed(1)} ms`,
        `${messages?.median.toFixed(1)} ms`,
        `${first.toFixed(0)} ms`,
        `${(answer / 1024).toFixed(0)} kB`,
        `${(samples / 1024).toFixed(0)} kB`,
      ]),
    },
    notes: [
      `From \`didChange\` in one receiver’s conditions to the answer that the panel shows, over stdio; medians of ${EDITS} edits.`,
    ],
    aims: [
      {
        text: `1,000 alerts are matched again with ${RECEIVERS} receivers within ${AT_ONCE} ms of a keystroke`,
        measured: `${wanted.toFixed(1)} ms`,
        met: wanted <= AT_ONCE,
      },
    ],
    figures: measured,
  };
}
