import { l10n, ThemeIcon, Uri, window } from 'vscode';
import { phrase } from '#core';
import { localize } from '../../infrastructure/localize.js';
import type { Log } from '../../infrastructure/log.js';
import { askSecretly, CREDENTIAL_WORDS } from './ask-secretly.js';
import { credentialName } from './credential-name.js';
import type { CredentialStore, StoredCredential } from './credential-store.js';

/** Lists the stored credentials by reference, never by value. Stays open while the user replaces or forgets them. */
export async function manageCredentials(store: CredentialStore, log: Log): Promise<void> {
  for (;;) {
    const stored = store.list();
    if (stored.length === 0) {
      void window.showInformationMessage(l10n.t('DingTalk: no credentials are stored.'));
      return;
    }
    const picked = await pickStored(stored);
    if (!picked) return;
    if (picked.action === 'forget') await store.forget([picked.credential.key]);
    else await replace(store, picked.credential, log);
  }
}

interface Picked {
  readonly credential: StoredCredential;
  readonly action: 'replace' | 'forget';
}

function pickStored(stored: readonly StoredCredential[]): Promise<Picked | undefined> {
  const replaceButton = { iconPath: new ThemeIcon('edit'), tooltip: l10n.t('Replace…') };
  const forgetButton = { iconPath: new ThemeIcon('trash'), tooltip: l10n.t('Forget') };
  const pick = window.createQuickPick<{
    label: string;
    description: string;
    detail: string;
    credential: StoredCredential;
  }>();
  pick.title = l10n.t('Manage Stored Credentials');
  pick.placeholder = l10n.t('Select a credential to replace it, or use its button to forget it');
  pick.matchOnDescription = true;
  pick.items = stored.map((credential) => ({
    label: credentialName(credential.id),
    description: localize(CREDENTIAL_WORDS[credential.field]),
    detail: useOf(credential),
    buttons: [replaceButton, forgetButton],
    credential,
  }));
  return new Promise((resolve) => {
    const finish = (picked: Picked | undefined): void => {
      resolve(picked);
      pick.dispose();
    };
    pick.onDidAccept(() => {
      const [chosen] = pick.selectedItems;
      if (chosen) finish({ credential: chosen.credential, action: 'replace' });
    });
    pick.onDidTriggerItemButton(({ item, button }) =>
      finish({ credential: item.credential, action: button === forgetButton ? 'forget' : 'replace' }),
    );
    pick.onDidHide(() => finish(undefined));
    pick.show();
  });
}

/** The host and the folder that a credential is stored for. */
function useOf({ host, workspace: folder }: StoredCredential): string {
  const path = folder === '' ? l10n.t('files outside of folders') : Uri.parse(folder).fsPath;
  return host === '' ? path : `${host} · ${path}`;
}

async function replace(store: CredentialStore, credential: StoredCredential, log: Log): Promise<void> {
  const name = credentialName(credential.id);
  const value = await askSecretly(credential.field, {
    title: l10n.t('Replace {name}', { name }),
    prompt: phrase('Enter the new {credential}.', { credential: CREDENTIAL_WORDS[credential.field] }),
  });
  if (value === undefined) return;
  log.learnSecret(value);
  await store.keep(credential, value);
  void window.showInformationMessage(l10n.t('DingTalk: replaced {name}.', { name }));
}
