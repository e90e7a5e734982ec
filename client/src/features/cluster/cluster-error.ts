import type { ClusterFailure } from '#cluster';
import { phrase } from '#core';
import { localize } from '../../infrastructure/localize.js';
import { UserError } from '../../infrastructure/user-error.js';

export function clusterError({ cause, remedy, detail }: ClusterFailure): UserError {
  const words = detail === undefined ? cause : phrase('{cause} ({detail})', { cause, detail });
  return new UserError(localize(words), localize(remedy));
}
