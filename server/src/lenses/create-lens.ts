import type { CodeLens, Range } from 'vscode-languageserver/node';
import { type Phrase, phrase, renderPhrase } from '#core';
import type { Context } from '../context.js';
import { PREVIEW_MATCHES_COMMAND, type ReceiverReference, SHOW_MATCHES_COMMAND } from '../protocol.js';

/** What a lens says and does. */
export interface LensText {
  readonly words: Phrase;
  /** What a click does. */
  readonly tooltip: Phrase;
  readonly command: string;
  readonly argument: ReceiverReference;
}

/** What the server does in place of a command, for clients without commands of their own. */
const OF_SERVER: Readonly<Record<string, string>> = { [PREVIEW_MATCHES_COMMAND]: SHOW_MATCHES_COMMAND };

/** A lens above the first line of a range; without a command if neither the client nor the server has it. */
export function createLens(
  { commands, translations }: Context['client'],
  { start }: Range,
  { words, tooltip, command, argument }: LensText,
): CodeLens {
  const title = renderPhrase(words, translations, 'plain');
  const known = commands.has(command) ? command : commands.size === 0 ? OF_SERVER[command] : undefined;
  return {
    range: { start, end: start },
    command:
      known === undefined
        ? { title, command: '' }
        : { title, tooltip: renderPhrase(tooltip, translations, 'plain'), command: known, arguments: [argument] },
  };
}

/** What a click on a number of matches does. */
export const OPENS_PREVIEW = phrase('Shows which sample alerts match, and why others do not.');

/** Offers sample alerts where none matches; nothing for a client without the preview. */
export function samplesLens(
  client: Context['client'],
  range: Range,
  matched: number | undefined,
  argument: ReceiverReference,
): readonly CodeLens[] {
  if (matched !== 0 || !client.commands.has(PREVIEW_MATCHES_COMMAND)) return [];
  const text: LensText = {
    words: phrase('Create Sample Alerts'),
    tooltip: phrase('Makes alerts from the conditions, one that matches and near misses, and shows them.'),
    command: PREVIEW_MATCHES_COMMAND,
    argument: { ...argument, makeSamples: true },
  };
  return [createLens(client, range, text)];
}
