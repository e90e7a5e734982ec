import type { Target } from '#sender';
import type { Log } from '../../infrastructure/log.js';

/** Makes the log mask these targets' credentials from now on. */
export function learnSecrets(log: Pick<Log, 'learnSecret'>, targets: readonly Target[]): void {
  for (const secret of targets.flatMap(secretsOf)) log.learnSecret(secret);
}

function secretsOf(target: Target): readonly string[] {
  if (target.kind === 'conversation') return [target.appKey, target.appSecret];
  const token = URL.canParse(target.webhook) ? new URL(target.webhook).searchParams.get('access_token') : undefined;
  return [token ?? target.webhook, ...(target.secret === undefined ? [] : [target.secret])];
}
