import { type CodeLens, type CodeLensParams, CodeLensRefreshRequest } from 'vscode-languageserver/node';
import {
  type ConditionRules,
  conditionRulesOf,
  type Phrase,
  phrase,
  receivers,
  renderPhrase,
  type StreamReceiver,
} from '#core';
import type { Context } from '../context.js';
import {
  PREVIEW_MATCHES_COMMAND,
  type ReceiverReference,
  SEND_TEST_MESSAGE_COMMAND,
  TOGGLE_RECEIVER_COMMAND,
} from '../protocol.js';

/** Code lenses for each DingTalk receiver: preview with the number of matches, enable or disable, and send a test. */
export function registerCodeLenses(context: Context): void {
  const { open, connection, guard, samples, settings, matchCounts, lintConfigs } = context;
  connection.onCodeLens(
    guard(
      'codeLens',
      async ({ textDocument: { uri } }: CodeLensParams): Promise<CodeLens[]> => {
        const analysed = settings.of(uri).codeLensEnabled ? open.analysisOf(uri) : undefined;
        if (!analysed) return [];
        const rules = conditionRulesOf((await lintConfigs.of(uri)).version);
        return receivers(analysed.stream).flatMap((receiver) => lensesOf(receiver, uri, rules));
      },
      [],
    ),
  );
  const refresh = (): void => {
    if (context.client.capabilities.workspace?.codeLens?.refreshSupport)
      void connection.sendRequest(CodeLensRefreshRequest.type);
  };
  samples.onChange(refresh);
  settings.onChange(refresh);
  lintConfigs.onChange(refresh);

  function lensesOf(receiver: StreamReceiver, uri: string, rules: ConditionRules): CodeLens[] {
    const { conditions, hasChatbot, chatIdCount } = receiver;
    const range = { start: conditions.range.start, end: conditions.range.start };
    const argument: ReceiverReference = { uri, receiver: conditions.name };
    const lens = (words: Phrase, command: string): CodeLens => {
      const { commands, translations } = context.client;
      const title = renderPhrase(words, translations);
      return {
        range,
        command: commands.has(command) ? { title, command, arguments: [argument] } : { title, command: '' },
      };
    };
    const matched = matchCounts.of(receiver.unshifted, rules);
    const preview = lens(
      matched === undefined
        ? phrase('Preview Matches')
        : phrase('Preview Matches: {matched} of {total}', { matched, total: samples.current.length }),
      PREVIEW_MATCHES_COMMAND,
    );
    const toggle = lens(
      conditions.enabled ? phrase('Disable DingTalk') : phrase('Enable DingTalk'),
      TOGGLE_RECEIVER_COMMAND,
    );
    return [
      ...(hasChatbot || chatIdCount > 0 ? [lens(phrase('Send Test Message'), SEND_TEST_MESSAGE_COMMAND)] : []),
      preview,
      ...(context.client.commands.has(TOGGLE_RECEIVER_COMMAND) ? [toggle] : []),
    ];
  }
}
