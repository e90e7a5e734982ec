import type { CodeLens, Range } from 'vscode-languageserver/node';
import { type Phrase, renderPhrase } from '#core';
import type { Context } from '../context.js';
import { PREVIEW_MATCHES_COMMAND, type ReceiverReference, SHOW_MATCHES_COMMAND } from '../protocol.js';

/** What a lens says and does. */
export interface LensText {
  readonly words: Phrase;
  readonly command: string;
  readonly argument: ReceiverReference;
}

/** What the server does in place of a command, for clients without commands of their own. */
const OF_SERVER: Readonly<Record<string, string>> = { [PREVIEW_MATCHES_COMMAND]: SHOW_MATCHES_COMMAND };

/** A lens above the first line of a range; without a command if neither the client nor the server has it. */
export function createLens(
  { commands, translations }: Context['client'],
  { start }: Range,
  { words, command, argument }: LensText,
): CodeLens {
  const title = renderPhrase(words, translations);
  const known = commands.has(command) ? command : commands.size === 0 ? OF_SERVER[command] : undefined;
  return {
    range: { start, end: start },
    command: known === undefined ? { title, command: '' } : { title, command: known, arguments: [argument] },
  };
}
