import { type CodeLens, type CodeLensParams, CodeLensRefreshRequest } from 'vscode-languageserver/node';
import { receivers, type StreamReceiver } from '#core';
import type { Context } from '../context.js';
import { PREVIEW_MATCHES_COMMAND, type ReceiverReference, SEND_TEST_MESSAGE_COMMAND } from '../protocol.js';

/** Above each DingTalk receiver: send a test message, and how many samples its conditions let through. */
export function registerCodeLenses(context: Context): void {
  const { open, connection, guard, samples, settings, matchCounts } = context;
  connection.onCodeLens(
    guard(
      'codeLens',
      ({ textDocument: { uri } }: CodeLensParams): CodeLens[] => {
        const analysed = settings.current.codeLensEnabled ? open.analysisOf(uri) : undefined;
        if (!analysed) return [];
        return receivers(analysed.stream).flatMap((receiver) => lensesOf(receiver, uri));
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

  function lensesOf(receiver: StreamReceiver, uri: string): CodeLens[] {
    const { conditions, hasChatbot, chatIdCount } = receiver;
    const range = { start: conditions.range.start, end: conditions.range.start };
    const argument: ReceiverReference = { uri, receiver: conditions.name };
    const lens = (title: string, command: string): CodeLens => ({
      range,
      command: context.client.commands.has(command)
        ? { title, command, arguments: [argument] }
        : { title, command: '' },
    });
    const matched = matchCounts.of(receiver.unshifted);
    const preview = lens(
      matched === undefined ? 'Preview Matches' : `Preview Matches: ${matched} of ${samples.current.length}`,
      PREVIEW_MATCHES_COMMAND,
    );
    return hasChatbot || chatIdCount > 0 ? [lens('Send Test Message', SEND_TEST_MESSAGE_COMMAND), preview] : [preview];
  }
}
