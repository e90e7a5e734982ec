import type { ExtensionContext } from 'vscode';
import type { CredentialField } from '#sender';

/** What a credential is for: it is used for nothing else. */
export interface CredentialUse {
  /** `MissingCredential.id`. */
  readonly id: string;
  readonly field: CredentialField;
  /** The host that it is for; empty for a webhook, which names its own. */
  readonly host: string;
  /** The URI of the workspace folder whose manifests may use it; empty for files outside of folders. */
  readonly workspace: string;
}

export interface StoredCredential extends CredentialUse {
  /** The same for the same use. */
  readonly key: string;
}

/** Credentials in VS Code's secret storage, stored at the user's request. */
export interface CredentialStore {
  get(use: CredentialUse): Promise<string | undefined>;
  keep(use: CredentialUse, value: string): Promise<void>;
  forget(keys: readonly string[]): Promise<void>;
  /** The stored credentials, sorted by key. */
  list(): readonly StoredCredential[];
}

/** Secret storage cannot be listed, so the global state holds the uses (never the values). */
const INDEX = 'credentials';

/** @param onStored called at once and after changes, with whether any credential is stored */
export function createCredentialStore(
  { secrets, globalState }: Pick<ExtensionContext, 'secrets' | 'globalState'>,
  onStored: (any: boolean) => void = () => undefined,
): CredentialStore {
  const list = (): readonly StoredCredential[] => globalState.get<readonly StoredCredential[]>(INDEX, []);
  const update = async (stored: readonly StoredCredential[]): Promise<void> => {
    await globalState.update(INDEX, stored);
    onStored(stored.length > 0);
  };
  onStored(list().length > 0);
  return {
    get: async (use) => secrets.get(storageKey(keyOf(use))),
    async keep({ id, field, host, workspace }, value) {
      const key = keyOf({ id, field, host, workspace });
      await secrets.store(storageKey(key), value);
      const others = list().filter((stored) => stored.key !== key);
      const sorted = [...others, { key, id, field, host, workspace }].sort((a, b) => (a.key < b.key ? -1 : 1));
      await update(sorted);
    },
    async forget(forgotten) {
      for (const key of forgotten) await secrets.delete(storageKey(key));
      await update(list().filter(({ key }) => !forgotten.includes(key)));
    },
    list,
  };
}

/** @returns the same text only for the same use */
function keyOf({ id, host, workspace }: CredentialUse): string {
  return [id, host, workspace].map(encodeURIComponent).join(' ');
}

function storageKey(key: string): string {
  return `credential:${key}`;
}
