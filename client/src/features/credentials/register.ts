import { type ExtensionContext, l10n, window } from 'vscode';
import { registerCommand } from '../../infrastructure/command.js';
import { createContextKey } from '../../infrastructure/context-key.js';
import type { Log } from '../../infrastructure/log.js';
import { credentialName } from './credential-name.js';
import { type CredentialStore, createCredentialStore } from './credential-store.js';
import { manageCredentials } from './manage-credentials.js';

/** The context key for menus: credentials are stored. */
const STORED_CONTEXT = 'kubesphereDingtalk.credentialsStored';

export function registerCredentials(context: ExtensionContext, log: Log): CredentialStore {
  const store = createCredentialStore(context, createContextKey(STORED_CONTEXT));
  context.subscriptions.push(
    registerCommand(log, 'kubesphereDingtalk.manageCredentials', () => manageCredentials(store, log)),
    registerCommand(log, 'kubesphereDingtalk.clearCredentials', () => clearCredentials(store)),
  );
  return store;
}

async function clearCredentials(store: CredentialStore): Promise<void> {
  const stored = store.list();
  if (stored.length === 0) {
    void window.showInformationMessage(l10n.t('DingTalk: no credentials are stored.'));
    return;
  }
  const picked = await window.showQuickPick(
    stored.map(({ id, key }) => ({ label: credentialName(id), key, picked: true })),
    {
      canPickMany: true,
      title: l10n.t('Clear Stored Credentials'),
      placeHolder: l10n.t('Select the credentials to forget'),
    },
  );
  if (!picked?.length) return;
  await store.forget(picked.map(({ key }) => key));
  const count = picked.length;
  void window.showInformationMessage(
    count === 1
      ? l10n.t('DingTalk: {count} credential forgotten.', { count })
      : l10n.t('DingTalk: {count} credentials forgotten.', { count }),
  );
}
