import type { ExtensionContext } from 'vscode';

/** Credentials that a person asked to keep, in VS Code's secret storage, by the sender's `MissingCredential.id`. */
export interface CredentialStore {
  get(id: string): Promise<string | undefined>;
  keep(id: string, value: string): Promise<void>;
  forget(ids: readonly string[]): Promise<void>;
  /** What is kept, sorted. */
  ids(): readonly string[];
}

/** Secret storage cannot be listed, so the ids (never the values) are noted in the global state. */
const INDEX = 'credentialIds';

export function createCredentialStore({
  secrets,
  globalState,
}: Pick<ExtensionContext, 'secrets' | 'globalState'>): CredentialStore {
  const ids = (): readonly string[] => globalState.get<readonly string[]>(INDEX, []);
  return {
    get: async (id) => secrets.get(storageKey(id)),
    async keep(id, value) {
      await secrets.store(storageKey(id), value);
      await globalState.update(INDEX, [...new Set([...ids(), id])].sort());
    },
    async forget(forgotten) {
      for (const id of forgotten) await secrets.delete(storageKey(id));
      await globalState.update(
        INDEX,
        ids().filter((id) => !forgotten.includes(id)),
      );
    },
    ids,
  };
}

function storageKey(id: string): string {
  return `credential:${id}`;
}
