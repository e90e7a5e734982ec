import type { ClusterFailure } from '#cluster';
import { phrase } from '#core';
import { UsageError } from './usage-error.js';

/** Says why a cluster cannot be used, and what to do next. */
export function clusterError({ cause, remedy, detail }: ClusterFailure): UsageError {
  const words = detail === undefined ? [] : [phrase('Technical detail: {detail}', { detail })];
  return new UsageError(cause, remedy, ...words);
}
