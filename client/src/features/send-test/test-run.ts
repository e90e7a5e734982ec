import type { Phrase } from '#core';
import type { PartResult, ResolvedTargets } from '#sender';
import type { TestChoice } from './test-choice.js';
import type { TestRecord } from './test-record.js';
import type { ExactRequest } from './to-curl.js';

/** What is to be tested, and with which message. */
export interface TestRequest {
  readonly uri: string;
  /** By name; undefined: the one at the cursor. */
  readonly receiver: string | undefined;
  /** `ask`: a person picks it. Default: the console’s confirmation. */
  readonly choice?: TestChoice | 'ask';
}

/** A test that is over, with what is known of it until the window closes. Holds texts of messages, and no credential. */
export interface TestRun {
  readonly record: TestRecord;
  /** To do it once more. */
  readonly request: TestRequest & { readonly receiver: string };
  readonly results: readonly PartResult[];
  readonly requests: readonly ExactRequest[];
  readonly origins: ResolvedTargets['origins'];
  /** Stored credentials that were used: when the test failed, they may be what is wrong. */
  readonly storedIds: readonly string[];
  readonly notes: readonly Phrase[];
}
