import { l10n, window } from 'vscode';
import { phrase } from '#core';
import type { CredentialField, CredentialProvider, MissingCredential } from '#sender';
import type { Log } from '../../infrastructure/log.js';
import { askSecretly, CREDENTIAL_WORDS } from '../credentials/ask-secretly.js';
import type { CredentialStore } from '../credentials/credential-store.js';

/** Credentials from the secret storage, or typed by the person. */
export interface AskedCredentials {
  /** What is kept in the secret storage. */
  readonly stored: CredentialProvider;
  /** What the person types. */
  readonly ask: CredentialProvider;
  readonly storedIds: readonly string[];
  /** The person left out a credential: its target is left out. */
  readonly skipped: boolean;
  /** Asks once whether what was typed shall be kept; does nothing when nothing was. */
  offerToKeep(): Promise<void>;
}

export function askForCredentials(store: CredentialStore, log: Log): AskedCredentials {
  const storedIds: string[] = [];
  const typed = new Map<MissingCredential, string>();
  const skippedTargets = new Set<TargetKind>();
  return {
    storedIds,
    get skipped() {
      return skippedTargets.size > 0;
    },
    async stored({ id, field }) {
      if (skippedTargets.has(TARGETS[field])) return undefined;
      const value = await store.get(id);
      if (value === undefined) return undefined;
      storedIds.push(id);
      return { value, origin: { kind: 'stored' } };
    },
    async ask(missing) {
      if (skippedTargets.has(TARGETS[missing.field])) return undefined;
      const value = await askFor(missing);
      if (value === undefined) {
        skippedTargets.add(TARGETS[missing.field]);
        return undefined;
      }
      log.learnSecret(value);
      typed.set(missing, value);
      return { value, origin: { kind: 'typed' } };
    },
    async offerToKeep() {
      if (typed.size === 0 || !(await wantsToKeep(typed.size))) return;
      for (const [missing, value] of typed) await store.keep(missing, value);
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

async function askFor({ field, owner, text }: MissingCredential): Promise<string | undefined> {
  const prompt = phrase('{problem} Enter the {credential}; Escape leaves the {target} out.', {
    problem: text,
    credential: CREDENTIAL_WORDS[field],
    target: TARGETS[field],
  });
  return askSecretly(field, { title: `${owner.kind} “${owner.name}”: ${field}`, prompt });
}

async function wantsToKeep(count: number): Promise<boolean> {
  const keep = l10n.t('$(lock) Keep in VS Code’s secret storage');
  const picked = await window.showQuickPick(
    [
      {
        label: l10n.t('$(circle-slash) Use once'),
        detail:
          count > 1
            ? l10n.t('You will be asked for these {count} credentials again next time.', { count })
            : l10n.t('You will be asked for this credential again next time.'),
      },
      {
        label: keep,
        detail: l10n.t('Encrypted on this computer; “DingTalk: Manage Stored Credentials” replaces or forgets it.'),
      },
    ],
    {
      title: l10n.t('Send Test Message'),
      placeHolder:
        count > 1
          ? l10n.t('Shall these {count} credentials be kept for the next test?', { count })
          : l10n.t('Shall this credential be kept for the next test?'),
      ignoreFocusOut: true,
    },
  );
  return picked?.label === keep;
}
