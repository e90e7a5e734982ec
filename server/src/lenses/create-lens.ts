import type { CodeLens, Range } from 'vscode-languageserver/node';
import { type Phrase, renderPhrase } from '#core';
import type { Context } from '../context.js';
import type { ReceiverReference } from '../protocol.js';

/** What a lens says and does. */
export interface LensText {
  readonly words: Phrase;
  readonly command: string;
  readonly argument: ReceiverReference;
}

/** A lens above the first line of a range; without its command if the client does not have it. */
export function createLens(
  { commands, translations }: Context['client'],
  { start }: Range,
  { words, command, argument }: LensText,
): CodeLens {
  const title = renderPhrase(words, translations);
  return {
    range: { start, end: start },
    command: commands.has(command) ? { title, command, arguments: [argument] } : { title, command: '' },
  };
}
