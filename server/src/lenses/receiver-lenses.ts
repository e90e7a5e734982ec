import type { CodeLens } from 'vscode-languageserver/node';
import { type ConditionRules, phrase, type StreamReceiver } from '#core';
import type { Context } from '../context.js';
import { PREVIEW_MATCHES_COMMAND, SEND_TEST_MESSAGE_COMMAND, TOGGLE_RECEIVER_COMMAND } from '../protocol.js';
import { createLens, type LensText } from './create-lens.js';

interface ReceiverState {
  readonly rules: ConditionRules;
  /** Whether the cluster rejects it. */
  readonly isRejected: boolean;
  /** Whether its manager never works. */
  readonly neverStarts: boolean;
}

/** Send a test message, preview the matches with their number, and enable or disable DingTalk. */
export function receiverLenses(
  { client, matchCounts, samples }: Context,
  receiver: StreamReceiver,
  uri: string,
  { rules, isRejected, neverStarts }: ReceiverState,
): readonly CodeLens[] {
  const { conditions, hasChatbot, chatIdCount, unshifted } = receiver;
  const lens = (words: LensText['words'], command: string): CodeLens =>
    createLens(client, conditions.range, { words, command, argument: { uri, receiver: conditions.name } });
  const matched = matchCounts.of(unshifted, rules);
  const preview = lens(
    isRejected
      ? phrase('Preview Matches: rejected by the cluster')
      : matched === undefined
        ? phrase('Preview Matches')
        : matchedPhrase(matched, samples.current.length, neverStarts),
    PREVIEW_MATCHES_COMMAND,
  );
  const toggle = lens(
    conditions.enabled ? phrase('Disable DingTalk') : phrase('Enable DingTalk'),
    TOGGLE_RECEIVER_COMMAND,
  );
  return [
    ...(hasChatbot || chatIdCount > 0 ? [lens(phrase('Send Test Message'), SEND_TEST_MESSAGE_COMMAND)] : []),
    preview,
    ...(client.commands.has(TOGGLE_RECEIVER_COMMAND) ? [toggle] : []),
  ];
}

function matchedPhrase(matched: number, total: number, neverStarts: boolean): LensText['words'] {
  return neverStarts
    ? phrase('Preview Matches: {matched} of {total}, but the manager does not work', { matched, total })
    : phrase('Preview Matches: {matched} of {total}', { matched, total });
}
