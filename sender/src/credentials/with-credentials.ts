import type { DingTalkReceiver } from '#core';
import type { CredentialProvider } from './credential-provider.js';
import type { CredentialSources } from './read-need.js';
import { type ResolvedTargets, resolveTargets } from './resolve-targets.js';

/**
 * {@link resolveTargets}, then asks the provider once for each missing credential. Credentials that the provider does not
 * have stay missing, with its reason. Rejects only if the provider does.
 */
export async function withCredentials(
  receiver: DingTalkReceiver,
  sources: CredentialSources,
  provider: CredentialProvider,
): Promise<ResolvedTargets> {
  const supplied = new Map(sources.supplied);
  const problems = new Map<string, ResolvedTargets['notes'][number]>();
  const asked = new Set<string>();
  for (;;) {
    // one answer may determine the host of the next credential
    const { missing: all } = resolveTargets(receiver, { ...sources, supplied });
    const missing = all.find(({ id }) => !asked.has(id));
    if (missing === undefined) break;
    asked.add(missing.id);
    const answer = await provider(missing);
    if (answer === undefined) continue;
    if ('problem' in answer) problems.set(missing.id, answer.problem);
    else if (answer.value !== '' || missing.field === 'secret') supplied.set(missing.id, answer);
  }
  const resolved = resolveTargets(receiver, { ...sources, supplied });
  return {
    ...resolved,
    missing: resolved.missing.map((missing) => ({ ...missing, text: problems.get(missing.id) ?? missing.text })),
  };
}
