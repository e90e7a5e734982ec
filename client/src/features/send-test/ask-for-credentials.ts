import { l10n, window } from 'vscode';
import { phrase } from '#core';
import type { CredentialProvider, MissingCredential } from '#sender';
import type { Log } from '../../infrastructure/log.js';
import { askSecretly, CREDENTIAL_WORDS } from '../credentials/ask-secretly.js';
import type { CredentialStore } from '../credentials/credential-store.js';
import { storedProvider, useOf } from '../credentials/stored-provider.js';

/** Credentials from the secret storage, if they were stored for the same host and workspace, or typed by the user. */
export interface AskedCredentials {
  /** Provides credentials from the secret storage. */
  readonly stored: CredentialProvider;
  /** Asks the user. */
  readonly ask: CredentialProvider;
  /** The keys of the stored credentials that were used. */
  readonly storedKeys: readonly string[];
  /** Whether the user skipped a credential, and so its target. */
  readonly skipped: boolean;
  /** Asks once whether to store the typed credentials; does nothing without any. */
  offerToStore(): Promise<void>;
}

/** @param workspace the URI of the manifest's folder */
export function askForCredentials(store: CredentialStore, log: Log, workspace: string): AskedCredentials {
  const stored = storedProvider(store, workspace);
  const typed = new Map<MissingCredential, string>();
  const skippedTargets = new Set<MissingCredential['target']>();
  return {
    storedKeys: stored.usedKeys,
    get skipped() {
      return skippedTargets.size > 0;
    },
    async stored(missing) {
      return skippedTargets.has(missing.target) ? undefined : stored.provide(missing);
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
      for (const [missing, value] of typed) await store.keep(useOf(missing, workspace), value);
    },
  };
}

async function askFor({ field, target, owner, text, host }: MissingCredential): Promise<string | undefined> {
  const { isDingTalkHost } = await import('#sender');
  const gaps = { problem: text, credential: CREDENTIAL_WORDS[field], target };
  const prompt =
    host === undefined || isDingTalkHost(host)
      ? phrase('{problem} Enter the {credential}, or press Escape to skip the {target}.', gaps)
      : phrase('{problem} Enter the {credential} to use with {host}, or press Escape to skip the {target}.', {
          ...gaps,
          host,
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
