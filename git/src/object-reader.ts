import { objectsMissing } from './list-entries.js';
import type { Repository } from './open-repository.js';
import { type GitProcess, startFailure, startGit } from './run-git.js';

/** Reads the contents of files from Git's objects, as they are stored: no filter and no conversion runs. */
export interface ObjectReader {
  /** @throws GitFailure */
  read(id: string, maxBytes: number): Promise<Buffer | 'too-large'>;
  /** Ends the processes. */
  close(): void;
}

export function createObjectReader({ git, top }: Repository): ObjectReader {
  const start = (mode: string): Batch =>
    startBatch(startGit(git, top, ['cat-file', mode]), mode === '--batch', (error) => startFailure(git, error));
  let sizes: Batch | undefined;
  let contents: Batch | undefined;
  return {
    async read(id, maxBytes) {
      sizes ??= start('--batch-check');
      // a size first, because nothing stops the program in the middle of a content
      const { size } = await sizes.ask(id);
      if (size > maxBytes) return 'too-large';
      contents ??= start('--batch');
      return (await contents.ask(id)).content;
    },
    close() {
      sizes?.end();
      contents?.end();
    },
  };
}

interface Answer {
  readonly size: number;
  /** Empty where only sizes are asked for. */
  readonly content: Buffer;
}

interface Batch {
  ask(id: string): Promise<Answer>;
  end(): void;
}

interface Question {
  readonly done: (answer: Answer) => void;
  readonly fail: (error: Error) => void;
}

/** Questions and answers of one process, in order. */
function startBatch(child: GitProcess, withContent: boolean, failureOf: (error: Error) => Error): Batch {
  const waiting: Question[] = [];
  let read: Buffer[] = [];
  let length = 0;
  let needed = 0;
  let ended: Error | undefined;
  const stop = (failure: Error): void => {
    ended ??= failure;
    for (const { fail } of waiting.splice(0)) fail(ended);
  };
  child.on('error', (error) => stop(failureOf(error)));
  child.on('close', () => stop(objectsMissing()));
  child.stdin.on('error', () => undefined);
  child.stderr.resume();
  child.stdout.on('data', (chunk: Buffer) => {
    read.push(chunk);
    length += chunk.length;
    if (length < needed) return;
    let bytes = Buffer.concat(read);
    for (;;) {
      const taken = takeAnswer(bytes, withContent);
      needed = typeof taken === 'number' ? taken : 0;
      if (typeof taken === 'number') break;
      const question = waiting.shift();
      if (taken.answer) question?.done(taken.answer);
      else question?.fail(objectsMissing());
      bytes = bytes.subarray(taken.length);
    }
    read = [bytes];
    length = bytes.length;
  });
  return {
    ask: (id) =>
      new Promise((done, fail) => {
        if (ended) return fail(ended);
        waiting.push({ done, fail });
        child.stdin.write(`${id}\n`);
      }),
    end() {
      child.stdin.end();
      child.kill();
    },
  };
}

interface Taken {
  /** Undefined: there is no such object. */
  readonly answer: Answer | undefined;
  readonly length: number;
}

/** The first answer; how many bytes it needs when it is not complete. */
function takeAnswer(bytes: Buffer, withContent: boolean): Taken | number {
  const end = bytes.indexOf('\n');
  if (end < 0) return bytes.length + 1;
  const [, size] = /^[0-9a-f]+ blob (\d+)$/.exec(bytes.toString('latin1', 0, end)) ?? [];
  if (size === undefined) return { answer: undefined, length: end + 1 };
  if (!withContent) return { answer: { size: Number(size), content: Buffer.alloc(0) }, length: end + 1 };
  // a line break follows the content
  const length = end + 1 + Number(size) + 1;
  if (bytes.length < length) return length;
  return { answer: { size: Number(size), content: bytes.subarray(end + 1, length - 1) }, length };
}
