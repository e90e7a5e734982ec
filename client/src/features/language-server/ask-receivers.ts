import { RECEIVERS_REQUEST, type ReceiverOutline, type ReceiversParams } from '#server/protocol';
import type { LanguageServer } from './language-server.js';

/** The DingTalk receivers of an open file; undefined when the server does not answer. */
export function askReceivers(server: LanguageServer, uri: string): Promise<readonly ReceiverOutline[] | undefined> {
  const params: ReceiversParams = { textDocument: { uri } };
  return server.request<readonly ReceiverOutline[]>(RECEIVERS_REQUEST, params);
}

/** Whether a line is in a receiver's document. */
export function containsLine({ range: { start, end } }: Pick<ReceiverOutline, 'range'>, line: number): boolean {
  return start.line <= line && line <= end.line;
}
