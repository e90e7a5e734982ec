import type { Range } from '#core';

/** Request: the DingTalk receivers of an open file. Answer: `ReceiverOutline[]`, possibly empty. */
export const RECEIVERS_REQUEST = 'kubesphereDingtalk/receivers';
export interface ReceiversParams {
  readonly textDocument: { readonly uri: string };
}
export interface ReceiverOutline {
  readonly name: string;
  /** The range of the receiver's document. */
  readonly range: Range;
  readonly hasChatbot: boolean;
  readonly chatIdCount: number;
}
