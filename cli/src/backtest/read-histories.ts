import { resolve } from 'node:path';
import { type HistoryAlert, listPhrase, phrase, readHistory, tellReached } from '#core';
import { docPage } from '../doc-page.js';
import { explainedError } from '../explained-error.js';
import { AS_NAMED, readStdin, readTextFile } from '../files/read-text.js';
import { withInterrupt } from '../terminal/interrupted.js';
import { labelled } from '../terminal/labelled.js';
import { printable } from '../terminal/printable.js';
import type { Terminal } from '../terminal/terminal.js';
import { UsageError } from '../usage-error.js';
import { readPages } from './read-pages.js';

/** Reads the alerts of files and URLs, in the order of their times. @throws UsageError if one cannot be read, or has none */
export async function readHistories(named: readonly string[], terminal: Terminal): Promise<readonly HistoryAlert[]> {
  const { note, translate } = terminal;
  const all: HistoryAlert[] = [];
  const shown: string[] = [];
  for (const each of named) {
    const { text, path } = await read(each, terminal);
    const { alerts, remarks } = readHistory(text, path);
    shown.push(path);
    all.push(...alerts);
    for (const remark of remarks)
      note(
        labelled(
          translate(phrase('note:')),
          printable(translate(phrase('{place}: {problem}', { place: path, problem: remark }))),
          translate,
        ),
      );
  }
  if (all.length > 0) return tellReached(all).toSorted(byTime);
  throw new UsageError(
    phrase('No alerts in {paths}.', { paths: listPhrase(shown) }),
    phrase('Name payloads of Alertmanager, or KubeSphere’s notification history as JSON: see {page}', {
      page: docPage('live.md'),
    }),
  );
}

/** Those without a time come last. */
function byTime({ at: one }: HistoryAlert, { at: other }: HistoryAlert): number {
  if (one === undefined || other === undefined) return Number(one === undefined) - Number(other === undefined);
  return one < other ? -1 : one > other ? 1 : 0;
}

async function read(
  named: string,
  { cwd, store, env }: Terminal,
): Promise<{ readonly text: string; readonly path: string }> {
  if (named === '')
    throw new UsageError(phrase('A path is empty.'), phrase('Name a file, a URL, or - for standard input.'));
  if (/^https?:\/\//i.test(named)) {
    const { readTextFrom } = await import('#sources');
    const connection = { env, systemCertificates: true };
    const found = await withInterrupt((signal) =>
      readPages(named, async (address) => {
        const page = await readTextFrom(address, { connection, signal });
        if (page.kind === 'failed') throw explainedError(page);
        return page;
      }),
    );
    return { text: found.text, path: found.shown };
  }
  const found = named === '-' ? await readStdin() : await readTextFile(resolve(cwd, named), store, AS_NAMED);
  if ('problem' in found)
    throw new UsageError(
      phrase('{path} cannot be read: {problem}.', { path: named, problem: found.problem }),
      phrase('Check the file, or omit it.'),
    );
  return { text: found.text, path: named === '-' ? '<stdin>' : named };
}
