import { partsOf, type StreamAnalysis } from '../checks/analysis/analyse-stream.js';
import { keepPerPart } from '../checks/analysis/keep-per-part.js';
import type { ReceiverConditions } from '../model/receiver-conditions.js';
import { shiftRange } from '../text/range.js';

/** A DingTalk receiver of a stream, with ranges in the stream. The same object for as long as it stays the same. */
export interface StreamReceiver {
  readonly conditions: ReceiverConditions;
  readonly hasChatbot: boolean;
  readonly chatIdCount: number;
  /** The analysed conditions: the same object as long as the text of the document stays the same. */
  readonly unshifted: ReceiverConditions;
}

export function receivers(stream: StreamAnalysis): readonly StreamReceiver[] {
  return partsOf(stream).flatMap((part) => receiverOf(part) ?? []);
}

const receiverOf = keepPerPart(({ analysis: { receiver }, line }): StreamReceiver | undefined =>
  receiver
    ? { ...receiver, conditions: shiftConditions(receiver.conditions, line), unshifted: receiver.conditions }
    : undefined,
);

export function shiftConditions(receiver: ReceiverConditions, lines: number): ReceiverConditions {
  if (lines === 0) return receiver;
  return {
    ...receiver,
    range: shiftRange(receiver.range, lines),
    nameRange: shiftRange(receiver.nameRange, lines),
    conditions: receiver.conditions.map((condition) => ({ ...condition, range: shiftRange(condition.range, lines) })),
  };
}
