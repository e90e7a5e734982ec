import { phrase } from '#core';
import type { CredentialProvider, MissingCredential } from '#sender';
import type { CredentialStore, CredentialUse } from './credential-store.js';

/** Credentials that were stored for the same host and workspace. */
export interface StoredProvider {
  readonly provide: CredentialProvider;
  /** The keys of the credentials that it provided. */
  readonly usedKeys: readonly string[];
}

/** @param workspace the URI of the manifest's folder */
export function storedProvider(store: CredentialStore, workspace: string): StoredProvider {
  const usedKeys: string[] = [];
  return {
    usedKeys,
    async provide(missing) {
      const use = useOf(missing, workspace);
      const stored = store.list().filter(({ id }) => id === use.id);
      const same = stored.find((one) => one.host === use.host && one.workspace === workspace);
      const value = same && (await store.get(same));
      if (same === undefined || value === undefined) return describeOthers(stored, use);
      usedKeys.push(same.key);
      return { value, origin: { kind: 'stored' } };
    },
  };
}

/** What a value of the missing credential is for. */
export function useOf({ id, field, host = '' }: MissingCredential, workspace: string): CredentialUse {
  return { id, field, host: field === 'webhook' ? '' : host, workspace };
}

/** Why a credential that is stored for another use is asked for again. */
function describeOthers(
  stored: readonly CredentialUse[],
  { workspace, host }: CredentialUse,
): Awaited<ReturnType<CredentialProvider>> {
  const here = stored.find((one) => one.workspace === workspace && one.host !== host);
  if (here) return { problem: phrase('The stored value is for {other}, not for {host}.', { other: here.host, host }) };
  return stored.length > 0 ? { problem: phrase('The stored value is for another workspace.') } : undefined;
}
