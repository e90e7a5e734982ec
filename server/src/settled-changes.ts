import type { TextDocuments } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Guard } from './guard.js';
import type { OpenDocuments } from './open-documents.js';

export type DocumentEvents = Pick<TextDocuments<TextDocument>, 'onDidChangeContent' | 'onDidClose'>;

export interface SettledSources {
  readonly documents: DocumentEvents;
  readonly guard: Guard;
  readonly open: Pick<OpenDocuments, 'isReady' | 'ready'>;
}

/** The longest time in milliseconds that messages one after another delay what waits for the last one. */
const LONGEST_BURST = 200;

/** Reports once for files that change one right after the other, such as those that an editor opens when it starts. */
export function onSettledChanges(sources: SettledSources, name: string, listener: () => void | Promise<void>): void {
  onSettledChange(sources, name, onceSettled(sources.guard, name, listener));
}

/**
 * A function to call for each of many messages, which acts once after the last of those that follow one another.
 * @param name what the guard calls the action
 */
export function onceSettled(guard: Guard, name: string, act: () => void | Promise<void>): () => void {
  const guarded = guard(name, act, undefined);
  return afterBurst(() => void guarded());
}

function afterBurst(act: () => void): () => void {
  let calls = 0;
  let waiting = false;
  const wait = (seen: number, since: number): void => {
    // the connection handles one message for each round of the event loop: the next one comes after the first of these
    const look = (): void => {
      if (calls !== seen && performance.now() - since < LONGEST_BURST) wait(calls, since);
      else {
        waiting = false;
        act();
      }
    };
    setImmediate(() => setImmediate(look));
  };
  return () => {
    calls++;
    if (waiting) return;
    waiting = true;
    wait(calls, performance.now());
  };
}

/** The same, but it acts at the first message already, and not again for those that follow it. */
export function onceAtFirst(act: () => void): () => void {
  let acted = false;
  const settle = afterBurst(() => {
    acted = false;
  });
  return () => {
    if (!acted) act();
    acted = true;
    settle();
  };
}

/**
 * Reports changed files after the messages already received, so that a burst of edits is reported once.
 * A text whose analysis takes longer is reported after it.
 *
 * @param name what the guard calls the listener
 */
export function onSettledChange(
  { documents, guard, open }: SettledSources,
  name: string,
  listener: (uri: string) => void | Promise<void>,
): void {
  const report = guard(
    name,
    async (uri: string) => {
      if (!open.isReady(uri)) await open.ready(uri);
      await listener(uri);
    },
    undefined,
  );
  const due = new Map<string, NodeJS.Immediate>();
  documents.onDidChangeContent(({ document: { uri } }) => {
    if (due.has(uri)) return;
    const run = (): void => {
      due.delete(uri);
      void report(uri);
    };
    due.set(uri, setImmediate(run));
  });
  documents.onDidClose(({ document: { uri } }) => {
    const pending = due.get(uri);
    if (pending) clearImmediate(pending);
    due.delete(uri);
  });
}
