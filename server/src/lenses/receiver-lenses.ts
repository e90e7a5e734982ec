import type { CodeLens } from 'vscode-languageserver/node';
import { type ConditionRules, keepPerObject, phrase, type StreamReceiver, selectorPlaceholder } from '#core';
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
    const lens = (words: LensText['words'], command: string): CodeLens =>
      createLens(client, conditions.range, { words, command, argument: { uri, receiver: conditions.name } });
    const hidden = selectorPlaceholder(conditions.selector);
    const preview = lens(
      isRejected
        ? phrase('Preview Matches: rejected by the cluster')
        : hidden !== undefined
          ? phrase('Preview Matches: cannot be told, {placeholder}', { placeholder: hidden })
          : matched === undefined
            ? phrase('Preview Matches')
            : matchedPhrase(matched, total, neverStarts),
      PREVIEW_MATCHES_COMMAND,
    );
    const toggle = lens(
      conditions.enabled ? phrase('Disable DingTalk') : phrase('Enable DingTalk'),
      TOGGLE_RECEIVER_COMMAND,
    );
    return [
      ...((hasChatbot || chatIdCount > 0) && client.commands.has(SEND_TEST_MESSAGE_COMMAND)
        ? [lens(phrase('Send Test Message'), SEND_TEST_MESSAGE_COMMAND)]
        : []),
      preview,
      ...(client.commands.has(TOGGLE_RECEIVER_COMMAND) ? [toggle] : []),
    ];
  },
);

function matchedPhrase(matched: number, total: number, neverStarts: boolean): LensText['words'] {
  return neverStarts
    ? phrase('Preview Matches: {matched} of {total}, but the manager does not work', { matched, total })
    : phrase('Preview Matches: {matched} of {total}', { matched, total });
}
