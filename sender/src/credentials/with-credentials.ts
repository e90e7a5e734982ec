import type { DingTalkReceiver } from '#core';
import type { CredentialSources } from './credential-sources.js';
import type { CredentialProvider } from './missing-credential.js';
import { type ResolvedTargets, resolveTargets } from './resolve-targets.js';

/**
 * {@link resolveTargets}, and what is missing is asked for, one after the other, each once. What the provider does not
 * know stays missing. Rejects only when the provider does.
 */
export async function withCredentials(
  receiver: DingTalkReceiver,
  sources: CredentialSources,
  provider: CredentialProvider,
): Promise<ResolvedTargets> {
  const supplied = new Map(sources.supplied);
  for (const missing of resolveTargets(receiver, sources).missing) {
    if (supplied.has(missing.id)) continue;
    const value = await provider(missing);
    if (value !== undefined && (value !== '' || missing.field === 'secret')) supplied.set(missing.id, value);
  }
  return resolveTargets(receiver, { ...sources, supplied });
}
