import { type Phrase, phrase } from '#core';
import { UsageError } from './usage-error.js';

/** Says why a cluster or a server cannot be used, and what to do next. */
export function explainedError({ cause, remedy, detail }: ExplainedFailure): UsageError {
  const words = detail === undefined ? [] : [phrase('Technical detail: {detail}', { detail })];
  return new UsageError(cause, remedy, ...words);
}

interface ExplainedFailure {
  readonly cause: Phrase;
  readonly remedy: Phrase;
  /** Short and technical. */
  readonly detail?: string;
}
