import { type ExtensionContext, window } from 'vscode';
import { registerCommand } from '../../infrastructure/command.js';
import type { Log } from '../../infrastructure/log.js';
import { credentialName } from './credential-name.js';
import { type CredentialStore, createCredentialStore } from './credential-store.js';

export function registerCredentials(context: ExtensionContext, log: Log): CredentialStore {
  const store = createCredentialStore(context);
  context.subscriptions.push(
    registerCommand(log, 'kubesphereDingtalk.clearCredentials', () => clearCredentials(store)),
  );
  return store;
}

async function clearCredentials(store: CredentialStore): Promise<void> {
  const ids = store.ids();
  if (ids.length === 0) {
    void window.showInformationMessage('DingTalk: no credentials are stored.');
    return;
  }
  const picked = await window.showQuickPick(
    ids.map((id) => ({ label: credentialName(id), id, picked: true })),
    {
      canPickMany: true,
      title: 'Clear Stored Credentials',
      placeHolder: 'Which credentials shall be forgotten?',
    },
  );
  if (!picked?.length) return;
  await store.forget(picked.map(({ id }) => id));
  const count = picked.length === 1 ? '1 credential' : `${picked.length} credentials`;
  void window.showInformationMessage(`DingTalk: ${count} forgotten.`);
}
