import type { Phrase } from '#core';
import type { PartResult } from '#sender';
import type { Place } from './send-report.js';
import type { TestChoice } from './test-choice.js';

/** What a test came to. It is kept on disk: no credential is in it, and no text of a message. */
export interface TestRecord {
  readonly id: string;
  /** ISO 8601. */
  readonly at: string;
  readonly uri: string;
  readonly receiver: string;
  readonly choice: TestChoice['kind'];
  /** What was sent, in words; of alerts only the names. */
  readonly what: Phrase;
  readonly place: Place;
  readonly results: readonly PartResult[];
  readonly notes: readonly Phrase[];
}

/** The answers’ own words may repeat what was sent: a part of them is enough to know them by. */
const LONGEST_ANSWER = 300;

export function recordable(results: readonly PartResult[]): readonly PartResult[] {
  return results.map((result) => {
    const { dingtalk } = result;
    if (!dingtalk || dingtalk.message.length <= LONGEST_ANSWER) return result;
    return { ...result, dingtalk: { ...dingtalk, message: `${dingtalk.message.slice(0, LONGEST_ANSWER)}…` } };
  });
}
