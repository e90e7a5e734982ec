import type { CodeLens } from 'vscode-languageserver/node';
import {
  type ConditionRules,
  keepPerObject,
  type Phrase,
  phrase,
  type StreamReceiver,
  selectorPlaceholder,
} from '#core';
import type { Context } from '../context.js';
import { PREVIEW_MATCHES_COMMAND, SEND_TEST_MESSAGE_COMMAND, TOGGLE_RECEIVER_COMMAND } from '../protocol.js';
import { createLens, type LensText, OPENS_PREVIEW, samplesLens } from './create-lens.js';

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
  const matched = matchCounts.of(receiver.unshifted, rules);
  return lensesOf(receiver, client, uri, isRejected, neverStarts, matched, samples.current.length);
}

/** The same objects for as long as the receiver and what the lenses say stay the same. */
const lensesOf = keepPerObject(
  (
    { conditions, hasChatbot, chatIdCount }: StreamReceiver,
    client: Context['client'],
    uri: string,
    isRejected: boolean,
    neverStarts: boolean,
    matched: number | undefined,
    total: number,
  ): readonly CodeLens[] => {
    const argument = { uri, receiver: conditions.name };
    const lens = (text: Omit<LensText, 'argument'>): CodeLens =>
      createLens(client, conditions.range, { ...text, argument });
    const hidden = selectorPlaceholder(conditions.selector);
    const preview = lens({
      words: isRejected
        ? phrase('Preview Matches: rejected by the cluster')
        : hidden !== undefined
          ? phrase('Preview Matches: cannot be told, {placeholder}', { placeholder: hidden })
          : matched === undefined
            ? phrase('Preview Matches')
            : matchedPhrase(matched, total, neverStarts),
      tooltip: OPENS_PREVIEW,
      command: PREVIEW_MATCHES_COMMAND,
    });
    const sending = lens({
      words: phrase('Send Test Message'),
      tooltip: phrase('Sends a message to the targets of this receiver, after you confirm it.'),
      command: SEND_TEST_MESSAGE_COMMAND,
    });
    const toggle = lens({
      words: conditions.enabled ? phrase('Disable DingTalk') : phrase('Enable DingTalk'),
      tooltip: phrase('Sets “enabled” of DingTalk in this receiver; nothing else changes.'),
      command: TOGGLE_RECEIVER_COMMAND,
    });
    const canMatch = !isRejected && hidden === undefined;
    return [
      ...((hasChatbot || chatIdCount > 0) && client.commands.has(SEND_TEST_MESSAGE_COMMAND) ? [sending] : []),
      preview,
      ...(canMatch ? samplesLens(client, conditions.range, matched, argument) : []),
      ...(client.commands.has(TOGGLE_RECEIVER_COMMAND) ? [toggle] : []),
    ];
  },
);

function matchedPhrase(matched: number, total: number, neverStarts: boolean): Phrase {
  return neverStarts
    ? phrase('Preview Matches: {matched} of {total}, but the manager does not work', { matched, total })
    : phrase('Preview Matches: {matched} of {total}', { matched, total });
}
