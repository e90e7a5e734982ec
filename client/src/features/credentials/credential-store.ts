import type { ExtensionContext } from 'vscode';
import type { CredentialField, MissingCredential } from '#sender';

/** Credentials in VS Code's secret storage, stored at the user's request, by the sender's `MissingCredential.id`. */
export interface CredentialStore {
  get(id: string): Promise<string | undefined>;
  keep(credential: Pick<MissingCredential, 'id' | 'field'>, value: string): Promise<void>;
  forget(ids: readonly string[]): Promise<void>;
  /** The stored credentials, sorted by id. */
  list(): readonly StoredCredential[];
}

export interface StoredCredential {
  readonly id: string;
  readonly field: CredentialField;
}

/** Secret storage cannot be listed, so the global state holds the ids and fields (never the values). */
const INDEX = 'credentials';

export function createCredentialStore({
  secrets,
  globalState,
}: Pick<ExtensionContext, 'secrets' | 'globalState'>): CredentialStore {
  const list = (): readonly StoredCredential[] => globalState.get<readonly StoredCredential[]>(INDEX, []);
  return {
    get: async (id) => secrets.get(storageKey(id)),
    async keep({ id, field }, value) {
      await secrets.store(storageKey(id), value);
      const others = list().filter((stored) => stored.id !== id);
      const sorted = [...others, { id, field }].sort((a, b) => (a.id < b.id ? -1 : 1));
      await globalState.update(INDEX, sorted);
    },
    async forget(forgotten) {
      for (const id of forgotten) await secrets.delete(storageKey(id));
      await globalState.update(
        INDEX,
        list().filter(({ id }) => !forgotten.includes(id)),
      );
    },
    list,
  };
}

function storageKey(id: string): string {
  return `credential:${id}`;
}
