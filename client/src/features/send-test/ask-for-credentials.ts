import { window } from 'vscode';
import type { CredentialField, CredentialProvider, MissingCredential } from '#sender';
import type { Log } from '../../infrastructure/log.js';
import type { CredentialStore } from '../credentials/credential-store.js';
import { checkCredential } from './check-credential.js';

/** Credentials from the secret storage, or typed by the person. */
export interface AskedCredentials {
  readonly provider: CredentialProvider;
  readonly storedIds: readonly string[];
  /** The person left out a credential: its target is left out. */
  readonly skipped: boolean;
  /** Asks once whether what was typed shall be kept; does nothing when nothing was. */
  offerToKeep(): Promise<void>;
}

export function askForCredentials(store: CredentialStore, log: Log): AskedCredentials {
  const storedIds: string[] = [];
  const typed = new Map<string, string>();
  const skippedTargets = new Set<TargetKind>();
  return {
    storedIds,
    get skipped() {
      return skippedTargets.size > 0;
    },
    async provider(missing) {
      if (skippedTargets.has(TARGETS[missing.field])) return undefined;
      const stored = await store.get(missing.id);
      if (stored !== undefined) {
        storedIds.push(missing.id);
        return stored;
      }
      const value = await askFor(missing);
      if (value === undefined) {
        skippedTargets.add(TARGETS[missing.field]);
        return undefined;
      }
      log.learnSecret(value);
      typed.set(missing.id, value);
      return value;
    },
    async offerToKeep() {
      if (typed.size === 0 || !(await wantsToKeep(typed.size))) return;
      for (const [id, value] of typed) await store.keep(id, value);
    },
  };
}

type TargetKind = 'chatbot' | 'conversation';

const TARGETS: Readonly<Record<CredentialField, TargetKind>> = {
  webhook: 'chatbot',
  secret: 'chatbot',
  appkey: 'conversation',
  appsecret: 'conversation',
};

const LABELS: Readonly<Record<CredentialField, string>> = {
  webhook: 'webhook URL of the robot',
  secret: 'signing secret of the robot (SEC…)',
  appkey: 'app key of the internal app',
  appsecret: 'app secret of the internal app',
};

async function askFor({ field, owner, text }: MissingCredential): Promise<string | undefined> {
  return window.showInputBox({
    title: `${owner.kind} “${owner.name}”: ${field}`,
    prompt: `${text} Enter the ${LABELS[field]}; Escape leaves the ${TARGETS[field]} out.`,
    password: true,
    ignoreFocusOut: true,
    validateInput: (value) => checkCredential(field, value),
  });
}

async function wantsToKeep(count: number): Promise<boolean> {
  const keep = '$(lock) Keep in VS Code’s secret storage';
  const what = count > 1 ? `these ${count} credentials` : 'this credential';
  const picked = await window.showQuickPick(
    [
      { label: '$(circle-slash) Use once', detail: `You will be asked for ${what} again next time.` },
      { label: keep, detail: 'Encrypted on this computer; “DingTalk: Clear Stored Credentials” forgets it.' },
    ],
    { title: 'Send Test Message', placeHolder: `Shall ${what} be kept for the next test?`, ignoreFocusOut: true },
  );
  return picked?.label === keep;
}
