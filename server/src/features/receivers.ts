import { receivers, type StreamReceiver } from '#core';
import type { Context } from '../context.js';
import { RECEIVERS_REQUEST, type ReceiverOutline, type ReceiversParams } from '../protocol.js';

/** The DingTalk receivers of an open file. */
export function registerReceivers({ open, connection, guard }: Context): void {
  connection.onRequest(
    RECEIVERS_REQUEST,
    guard<[ReceiversParams], readonly ReceiverOutline[]>(
      'receivers',
      ({ textDocument: { uri } }) => {
        const analysed = open.analysisOf(uri);
        return analysed ? receivers(analysed.stream).map(outlineOf) : [];
      },
      [],
    ),
  );
}

function outlineOf({ conditions: { name, range }, hasChatbot, chatIdCount }: StreamReceiver): ReceiverOutline {
  return { name, range, hasChatbot, chatIdCount };
}
