import { l10n, window } from 'vscode';
import { phrase } from '#core';
import type { CredentialProvider, MissingCredential } from '#sender';
import type { Log } from '../../infrastructure/log.js';
import { askSecretly, CREDENTIAL_WORDS } from '../credentials/ask-secretly.js';
import type { CredentialStore } from '../credentials/credential-store.js';

/** Credentials from the secret storage, or typed by the user. */
export interface AskedCredentials {
  /** Provides credentials from the secret storage. */
  readonly stored: CredentialProvider;
  /** Asks the user. */
  readonly ask: CredentialProvider;
  readonly storedIds: readonly string[];
  /** Whether the user skipped a credential, and so its target. */
  readonly skipped: boolean;
  /** Asks once whether to store the typed credentials; does nothing without any. */
  offerToStore(): Promise<void>;
}

export function askForCredentials(store: CredentialStore, log: Log): AskedCredentials {
  const storedIds: string[] = [];
  const typed = new Map<MissingCredential, string>();
  const skippedTargets = new Set<MissingCredential['target']>();
  return {
    storedIds,
    get skipped() {
      return skippedTargets.size > 0;
    },
    async stored({ id, target }) {
      if (skippedTargets.has(target)) return undefined;
      const value = await store.get(id);
      if (value === undefined) return undefined;
      storedIds.push(id);
      return { value, origin: { kind: 'stored' } };
    },
    async ask(missing) {
      if (skippedTargets.has(missing.target)) return undefined;
      const value = await askFor(missing);
      if (value === undefined) {
        skippedTargets.add(missing.target);
        return undefined;
      }
      log.learnSecret(value);
      typed.set(missing, value);
      return { value, origin: { kind: 'typed' } };
    },
    async offerToStore() {
      if (typed.size === 0 || !(await wantsToStore(typed.size))) return;
      for (const [missing, value] of typed) await store.keep(missing, value);
    },
  };
}

async function askFor({ field, target, owner, text }: MissingCredential): Promise<string | undefined> {
  const prompt = phrase('{problem} Enter the {credential}, or press Escape to skip the {target}.', {
    problem: text,
    credential: CREDENTIAL_WORDS[field],
    target,
  });
  return askSecretly(field, { title: `${owner.kind} “${owner.name}”: ${field}`, prompt });
}

async function wantsToStore(count: number): Promise<boolean> {
  const keep = l10n.t('$(lock) Store in VS Code’s secret storage');
  const picked = await window.showQuickPick(
    [
      {
        label: l10n.t('$(circle-slash) Use once'),
        detail:
          count > 1
            ? l10n.t('The next test asks for these {count} credentials again.', { count })
            : l10n.t('The next test asks for this credential again.'),
      },
      {
        label: keep,
        detail: l10n.t(
          'Encrypted on this computer. To replace or forget it, run “DingTalk: Manage Stored Credentials”.',
        ),
      },
    ],
    {
      title: l10n.t('Send Test Message'),
      placeHolder:
        count > 1
          ? l10n.t('Store these {count} credentials for the next test?', { count })
          : l10n.t('Store this credential for the next test?'),
      ignoreFocusOut: true,
    },
  );
  return picked?.label === keep;
}
