import { type Phrase, phrase } from '#core';
import type { Translate } from './terminal.js';

/** Shows how far a long command is. */
export interface Progress {
  show(done: number, total: number): void;
  /** Clears the line, before anything else is written. */
  end(): void;
}

interface Counts extends Readonly<Record<string, number>> {
  readonly done: number;
  readonly total: number;
}

/** Milliseconds: before the first line, and between two of them. */
const DELAY = 1000;
const INTERVAL = 100;

const CLEAR = '\r\u001b[2K';

/**
 * One line of a terminal that is written again and again. Nothing where the output goes elsewhere, or for commands that
 * take less than a second.
 *
 * @param now milliseconds
 * @param words what is counted
 */
export function startProgress(
  stream: { readonly isTTY?: boolean; write(text: string): unknown },
  translate: Translate,
  now: () => number = () => performance.now(),
  words: (counts: Counts) => Phrase = (counts) => phrase('{done} of {total} files', counts),
): Progress {
  if (!stream.isTTY) return { show: () => undefined, end: () => undefined };
  let next = now() + DELAY;
  let isShown = false;
  return {
    show(done, total) {
      if (now() < next) return;
      next = now() + INTERVAL;
      isShown = true;
      stream.write(CLEAR + translate(words({ done, total })));
    },
    end() {
      if (isShown) stream.write(CLEAR);
      isShown = false;
    },
  };
}
