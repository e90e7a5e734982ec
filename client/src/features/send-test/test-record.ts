import type { Phrase } from '#core';
import type { PartResult } from '#sender';
import type { Place } from './send-report.js';
import type { TestChoice } from './test-choice.js';

/** The result of a test. It is stored on disk, so it contains neither credentials nor message texts. */
export interface TestRecord {
  readonly id: string;
  /** ISO 8601. */
  readonly at: string;
  readonly uri: string;
  readonly receiver: string;
  readonly choice: TestChoice['kind'];
  /** A description of the message; of alerts only the names. */
  readonly what: Phrase;
  readonly place: Place;
  readonly results: readonly PartResult[];
  readonly notes: readonly Phrase[];
}

/** DingTalk’s responses may repeat the message, so only the start is stored. */
const MAX_ANSWER_LENGTH = 300;

export function recordable(results: readonly PartResult[]): readonly PartResult[] {
  return results.map((result) => {
    const { dingtalk } = result;
    if (!dingtalk || dingtalk.message.length <= MAX_ANSWER_LENGTH) return result;
    return { ...result, dingtalk: { ...dingtalk, message: `${dingtalk.message.slice(0, MAX_ANSWER_LENGTH)}…` } };
  });
}
