import { expect, test } from 'vitest';
import { client, GOOD, start, URI } from './session.js';
import { WORST_FILES } from './worst-files.js';

const WORST = 'file:///project/worst.yaml';
/** Fewer than the slices of a tenth of a second in which the server works, also on a fast machine. */
const ENOUGH = 2;

async function symbolsOfSmallFile(): Promise<void> {
  const symbols = await client.connection.sendRequest('textDocument/documentSymbol', { textDocument: { uri: URI } });
  expect(symbols).toHaveLength(1);
}

/** How many requests about a small file are answered, one after the other, before some work ends. */
async function answersUntil(work: Promise<unknown>): Promise<number> {
  let ended = false;
  void work.finally(() => {
    ended = true;
  });
  let count = 0;
  for (; !ended; count++) await symbolsOfSmallFile();
  await work;
  return count;
}

test.each(Object.entries(WORST_FILES))('requests about other files do not wait for %s', async (_, text) => {
  await start();
  await client.open(URI, GOOD);
  await client.diagnostics(URI, 1);
  await client.open(WORST, text);
  expect(await answersUntil(client.diagnostics(WORST, 1))).toBeGreaterThanOrEqual(ENOUGH);
});
