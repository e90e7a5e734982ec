import type { Phrase } from '#core';
import type { PartResult, ResolvedTargets } from '#sender';
import type { Destination } from './choose-destination.js';
import type { ExactRequest } from './exact-requests.js';
import type { TestChoice } from './test-choice.js';
import type { TestRecord } from './test-record.js';

/** The receiver to test and the message. */
export interface TestRequest {
  readonly uri: string;
  /** By name; undefined: the one at the cursor. */
  readonly receiver: string | undefined;
  /** `ask`: the user picks it. Default: the console’s test message. */
  readonly choice?: TestChoice | 'ask';
  /** Default: the user picks it. */
  readonly destination?: Destination['kind'];
}

/** A finished test, kept until the window closes. Contains message texts, but no credentials. */
export interface TestRun {
  readonly record: TestRecord;
  /** The request to repeat the test. */
  readonly request: TestRequest & { readonly receiver: string };
  readonly results: readonly PartResult[];
  readonly requests: readonly ExactRequest[];
  readonly origins: ResolvedTargets['origins'];
  /** The stored credentials that were used, because they may be the cause of a failure. */
  readonly storedKeys: readonly string[];
  readonly notes: readonly Phrase[];
}
